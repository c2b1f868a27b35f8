/** Money as people in an office write it (S2, P2). */
package org.shouhou.domain.money;
