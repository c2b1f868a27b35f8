/**
 * The sample company of demo mode: a maker of compressors with its staff, its customers and what happened in the last
 * months, told from {@code demo/*.json} through the domain's own rules. Company, people and machines are invented, the
 * pictures and papers in {@code demo/files} were drawn for them.
 */
package org.shouhou.adapters.in.demo;
