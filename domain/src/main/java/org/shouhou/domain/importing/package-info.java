/** Taking over master data from tables. */
package org.shouhou.domain.importing;
