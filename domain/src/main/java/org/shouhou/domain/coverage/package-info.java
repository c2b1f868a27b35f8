/**
 * Whether a machine is in warranty on a day (S1), from dates, terms and contracts alone; who pays is decided apart from it,
 * with the cause.
 */
package org.shouhou.domain.coverage;
