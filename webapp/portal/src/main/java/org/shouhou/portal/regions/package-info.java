/** The page of one sales region. */
package org.shouhou.portal.regions;
