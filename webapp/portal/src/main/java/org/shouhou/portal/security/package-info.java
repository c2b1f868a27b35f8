/** Who is at the door: sign-in to the pages by form and session, to the API by Basic or bearer; what is open to all. */
package org.shouhou.portal.security;
