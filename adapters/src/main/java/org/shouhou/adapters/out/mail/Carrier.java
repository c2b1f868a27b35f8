package org.shouhou.adapters.out.mail;

import java.io.IOException;

/** Takes a composed mail out of our hands. */
interface Carrier {

    /**
     * Returns when the mail is in the far end's keeping.
     *
     * @throws org.shouhou.application.port.MessageSender.NotSent where it isn't, or where that isn't known
     * @throws IOException where our own bytes can't be had or kept; nothing has left then
     */
    void carry(OutgoingMail mail) throws IOException;

    /** Whether the same mail carried twice is one mail at the far end. */
    default boolean repeatsAreHarmless() {
        return false;
    }
}
