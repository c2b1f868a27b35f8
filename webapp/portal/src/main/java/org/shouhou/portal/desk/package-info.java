/** What the page of a case keeps and asks for while somebody is writing. */
package org.shouhou.portal.desk;
