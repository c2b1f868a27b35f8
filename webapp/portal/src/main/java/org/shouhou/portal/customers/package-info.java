/** Pages about one customer and the people there. */
package org.shouhou.portal.customers;
