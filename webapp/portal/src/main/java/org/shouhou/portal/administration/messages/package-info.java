/** One message at a time, and what can be done about it. */
package org.shouhou.portal.administration.messages;
