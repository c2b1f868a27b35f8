/** The public page on which anybody reports a fault, and the one on which they follow it. */
package org.shouhou.portal.report;
