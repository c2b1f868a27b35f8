/** One case: its conversation, what can be done about it now, and everything beside it. */
package org.shouhou.portal.cases;
