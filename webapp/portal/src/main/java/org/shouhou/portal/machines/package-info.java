/** Pages about one machine. */
package org.shouhou.portal.machines;
