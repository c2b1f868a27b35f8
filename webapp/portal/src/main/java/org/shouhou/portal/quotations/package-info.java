/** Pages about one quotation (S2). */
package org.shouhou.portal.quotations;
