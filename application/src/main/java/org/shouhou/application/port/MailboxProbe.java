package org.shouhou.application.port;

import java.util.List;
import java.util.function.BiConsumer;

/** Tries whether a hosted mailbox can be read; takes nothing from it and changes nothing. */
public interface MailboxProbe {

    /**
     * Tries it now; ends within half a minute whatever the other side does.
     *
     * @param renewed is told the refresh token that was used, and the one that takes its place
     */
    Finding probe(MailboxAccess access, BiConsumer<String, String> renewed);

    /**
     * What was found.
     *
     * @param trouble null where everything is well
     * @param said the far end's own words, or empty
     * @param folders those there are, where the one asked for isn't among them
     * @param idle whether the server tells by itself of new mail
     */
    record Finding(MailboxTrouble trouble, String said, List<String> folders, int mails, int unread, boolean idle) {

        public static Finding failed(MailboxTrouble trouble, String said, List<String> folders) {
            return new Finding(trouble, said, folders, 0, 0, false);
        }

        public boolean fine() {
            return trouble == null;
        }
    }
}
