/** What was learnt from cases, written down so that the next one is answered at once (知识). */
package org.shouhou.domain.knowledge;
