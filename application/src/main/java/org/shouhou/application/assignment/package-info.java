/** Giving new cases to somebody by rules that people keep. */
package org.shouhou.application.assignment;
