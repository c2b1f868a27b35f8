/** Texts the office writes again and again, and the fields in them that are filled in for each case. */
package org.shouhou.domain.template;
