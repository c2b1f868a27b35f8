/** Keeps others' secrets so that who reads the database doesn't read them. */
package org.shouhou.adapters.out.secrets;
