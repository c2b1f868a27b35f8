/** The companies that own the equipment and the people there. */
package org.shouhou.domain.customer;
