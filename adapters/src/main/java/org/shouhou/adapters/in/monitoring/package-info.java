/** What those who run the installation ask: whether it lives, whether it can work, and how much of what there is. */
package org.shouhou.adapters.in.monitoring;
