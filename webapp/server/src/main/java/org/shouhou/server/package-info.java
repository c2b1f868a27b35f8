/**
 * The starter: resolves the settings, starts what isn't given from outside (PostgreSQL, Artemis), migrates the schema,
 * boots Payara Micro with the portal in this process and says what is listening where.
 */
package org.shouhou.server;
