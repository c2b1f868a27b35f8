/**
 * Tells open pages that a case changed, so that they show it without being loaded again. It works within one node; with
 * several, the nodes would have to tell each other (over {@code shouhou.events}). Who looks at which case is known to the
 * node that person is connected to, and to nobody else; it is gone when they are.
 */
package org.shouhou.portal.live;
