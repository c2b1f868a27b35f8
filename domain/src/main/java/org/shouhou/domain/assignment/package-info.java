/** To whom a new case goes by itself. */
package org.shouhou.domain.assignment;
