/** The case: what a customer asked for, its clocks and its few states (P3, D4). */
package org.shouhou.domain.servicecase;
