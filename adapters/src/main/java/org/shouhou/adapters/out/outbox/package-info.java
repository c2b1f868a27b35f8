/** The outbox, the inbox and the rejected messages in PostgreSQL, by plain JDBC within the current transaction. */
package org.shouhou.adapters.out.outbox;
