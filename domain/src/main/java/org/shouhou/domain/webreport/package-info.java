/** What customers report on the public page, and the pages on which they follow it (D10). */
package org.shouhou.domain.webreport;
