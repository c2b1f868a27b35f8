package org.shouhou.adapters.in.smtp;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log once that mail can't be stored, and once that it can again, however many senders try meanwhile. */
final class Trouble {

    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

    private final AtomicBoolean now = new AtomicBoolean();

    void begins(Exception broken) {
        if (now.compareAndSet(false, true)) {
            LOG.warn("Mail can't be stored; senders are asked to try again later: {}", broken.toString());
        } else {
            LOG.debug("Mail can't be stored", broken);
        }
    }

    void over() {
        if (now.compareAndSet(true, false)) {
            LOG.info("Mail is stored again");
        }
    }
}
