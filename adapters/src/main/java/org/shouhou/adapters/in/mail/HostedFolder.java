package org.shouhou.adapters.in.mail;

import java.util.function.BiConsumer;
import org.shouhou.application.port.MailboxAccess;

/**
 * A folder to fetch from.
 *
 * @param name of its route
 * @param renewed is told the refresh token that was used, and the one that takes its place
 */
record HostedFolder(String name, MailboxAccess access, BiConsumer<String, String> renewed) {}
