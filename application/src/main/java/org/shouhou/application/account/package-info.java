/** What members of staff do with their own account: password and language. */
package org.shouhou.application.account;
