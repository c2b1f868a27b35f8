/** Who does the work: departments, employees, their roles and rights, and the addresses customers write to. */
package org.shouhou.domain.organisation;
