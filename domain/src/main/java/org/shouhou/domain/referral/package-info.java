/** Questions passed to a department and their answers (P3). */
package org.shouhou.domain.referral;
