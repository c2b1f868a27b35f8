/** What people look at: lists and pages read by projections into records, never through aggregates. */
package org.shouhou.application.reading;
