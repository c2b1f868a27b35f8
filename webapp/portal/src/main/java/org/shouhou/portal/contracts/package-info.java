/** Pages about one contract. */
package org.shouhou.portal.contracts;
