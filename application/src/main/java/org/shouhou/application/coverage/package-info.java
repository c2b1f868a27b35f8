/**
 * What is ruled on a case: finding the machine it is about when it is opened, ruling and overruling warranty and charge (S1),
 * warning of repeated repairs (D6) and of doubles.
 */
package org.shouhou.application.coverage;
