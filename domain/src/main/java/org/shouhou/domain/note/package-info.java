/** What staff tell each other about a case. */
package org.shouhou.domain.note;
