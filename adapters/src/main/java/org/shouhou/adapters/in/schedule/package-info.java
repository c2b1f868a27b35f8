/** What the software does without being asked: it carries out what waits, and looks at the clock. */
package org.shouhou.adapters.in.schedule;
