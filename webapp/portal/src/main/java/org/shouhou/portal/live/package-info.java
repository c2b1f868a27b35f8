/**
 * Tells open pages that a case changed, so that they show it without being loaded again. It works within one node; with
 * several, the nodes would have to tell each other (over {@code shouhou.events}).
 */
package org.shouhou.portal.live;
