/** The public page on which anybody reports a fault, and the one on which they follow it (D10). */
package org.shouhou.application.webreport;
