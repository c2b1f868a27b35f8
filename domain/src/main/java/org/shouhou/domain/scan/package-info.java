/** Letters on paper that were scanned (来函, D10): the files they come in, their pages, and what is read on them. */
package org.shouhou.domain.scan;
