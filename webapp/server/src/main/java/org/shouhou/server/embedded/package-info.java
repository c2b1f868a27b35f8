/**
 * The database and the broker that the starter brings along where no outside ones are named. Loaded apart from Payara,
 * see {@code ServersLoader}.
 */
package org.shouhou.server.embedded;
