/** What the search box shows while somebody types. */
package org.shouhou.portal.search;
