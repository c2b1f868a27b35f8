/** One article: reading it, writing it, having it approved. */
package org.shouhou.portal.knowledge;
