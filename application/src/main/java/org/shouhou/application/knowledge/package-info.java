/** Writing articles of what was learnt, having them approved, and finding what is like the case at hand. */
package org.shouhou.application.knowledge;
