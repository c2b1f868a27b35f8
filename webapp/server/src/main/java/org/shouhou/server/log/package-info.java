/**
 * The server's log: one file in the home, one line a record, kept in a few generations; warnings stand on the console
 * too. Everything in this process logs by {@code java.util.logging}, which makes these classes by their names.
 */
package org.shouhou.server.log;
