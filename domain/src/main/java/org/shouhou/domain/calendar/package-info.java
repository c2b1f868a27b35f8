/** When the company works, for the clocks that run in working time only. */
package org.shouhou.domain.calendar;
