/** How service goes over a time: what came in, how fast it was answered, what lies where, and why things broke. */
package org.shouhou.application.dashboard;
