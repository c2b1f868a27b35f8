/** The ports in memory, for tests of what stands in front of them; they pass the same contracts as the real ones. */
package org.shouhou.application.memory;
