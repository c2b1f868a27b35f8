/** What a member of staff is told about a case. */
package org.shouhou.domain.notice;
