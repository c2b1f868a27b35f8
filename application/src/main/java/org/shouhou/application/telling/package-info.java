/** How members of staff get to know of what concerns them. */
package org.shouhou.application.telling;
