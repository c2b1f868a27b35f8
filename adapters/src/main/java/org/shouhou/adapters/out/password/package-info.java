/** How passwords are kept: as slow, salted hashes. */
package org.shouhou.adapters.out.password;
