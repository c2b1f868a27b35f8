/** The stores in PostgreSQL: aggregates by JPA, mapped in {@code META-INF/orm}, documents by plain JDBC. */
package org.shouhou.adapters.out.jpa;
