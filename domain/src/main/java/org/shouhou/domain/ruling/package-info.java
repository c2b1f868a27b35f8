/**
 * What is ruled on a case: which machine and product type it is about, whether that was in warranty when the request came,
 * who pays once the cause is known (S1), and whether a repair is repeated (D6). A ruling is never silently changed.
 */
package org.shouhou.domain.ruling;
