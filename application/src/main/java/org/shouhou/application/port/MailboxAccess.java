package org.shouhou.application.port;

import org.shouhou.domain.hosting.Hosting;
import org.shouhou.domain.hosting.Secrets;

/**
 * Everything one needs to get at a hosted mailbox.
 *
 * @param address of ours, which its mail was sent to
 * @param secrets as they are
 */
public record MailboxAccess(String address, Hosting hosting, Secrets secrets) {

    /** What it is called in the log. */
    @Override
    public String toString() {
        return address + " at " + hosting.host() + ":" + hosting.port();
    }
}
