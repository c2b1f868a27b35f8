/**
 * The administrator's pages. Forms carry the version they were opened with and keep nothing in the session, so that one
 * left open over lunch can still be saved, unless somebody else changed the same.
 */
package org.shouhou.portal.administration;
