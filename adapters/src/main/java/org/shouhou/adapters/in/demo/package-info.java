/**
 * The sample company of demo mode: a maker of compressors with its staff, its customers and what happened in the last
 * months, told from {@code demo/*.json} through the domain's own rules.
 */
package org.shouhou.adapters.in.demo;
