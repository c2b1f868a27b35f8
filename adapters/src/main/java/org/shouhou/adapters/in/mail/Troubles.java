package org.shouhou.adapters.in.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.shouhou.adapters.imap.ImapTrouble;
import org.shouhou.application.intake.ReportFetching;
import org.shouhou.application.port.MailboxAccess;
import org.shouhou.application.port.MailboxTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trouble with a mailbox: the pauses grow while it lasts, the administrators see it, and the log is told once when it
 * begins or becomes another, and once when it is over.
 */
final class Troubles {

    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    /** How often the same answer is worth so little that asking often may close the account. */
    private static final int REFUSED_LONGER = 16;

    private static final Duration SAID_AGAIN = Duration.ofSeconds(15);

    private final MailboxAccess mailbox;
    private final ReportFetching reportFetching;
    private final Rhythm rhythm;
    private final Clock clock;

    private MailboxTrouble told;
    private Duration pause = Duration.ZERO;
    private Instant until = Instant.MIN;
    private Instant sayAgain = Instant.MIN;
    private int waiting = -1;

    Troubles(MailboxAccess mailbox, Mailroom mailroom) {
        this.mailbox = mailbox;
        this.reportFetching = mailroom.reportFetching();
        this.rhythm = mailroom.rhythm();
        this.clock = mailroom.clock();
    }

    /** Whether it is too early to try again. */
    boolean pausing() {
        return clock.instant().isBefore(until);
    }

    /** The folder was looked into, and so many mails are still to be fetched. */
    void over(int nowWaiting) {
        boolean changed = told != null || !pause.isZero() || nowWaiting != waiting;
        if (changed || !clock.instant().isBefore(sayAgain)) {
            reportFetching.looked(mailbox.hosting().place(), nowWaiting);
            waiting = nowWaiting;
            sayAgain = clock.instant().plus(SAID_AGAIN);
        }
        if (told != null) {
            LOG.info("Mail is fetched from {} again", mailbox);
        }
        told = null;
        pause = Duration.ZERO;
        until = Instant.MIN;
    }

    /** It can't be read now. */
    void bear(ImapTrouble trouble) {
        boolean first = pause.isZero();
        pause = longer(trouble.trouble());
        until = clock.instant().plus(pause);
        if (first && trouble.trouble() == MailboxTrouble.LOST) {
            // connections end: only one that can't be had again is trouble
            LOG.debug("The connection to {} broke off", mailbox, trouble);
            return;
        }
        if (told == trouble.trouble()) {
            LOG.debug("No mail can be fetched from {}", mailbox, trouble);
        } else {
            LOG.warn("No mail can be fetched from {}; it is tried again: {}", mailbox, trouble.getMessage());
            told = trouble.trouble();
        }
        try {
            reportFetching.troubled(mailbox.hosting().place(), trouble.trouble(), trouble.detail());
        } catch (RuntimeException unwritable) {
            LOG.debug("The trouble with {} can't be written down", mailbox, unwritable);
        }
    }

    private Duration longer(MailboxTrouble trouble) {
        boolean refused = trouble == MailboxTrouble.LOGIN_REFUSED || trouble == MailboxTrouble.TOKEN_REFUSED;
        Duration first = refused ? rhythm.firstPause().multipliedBy(REFUSED_LONGER) : rhythm.firstPause();
        Duration doubled = pause.multipliedBy(2);
        Duration next = doubled.compareTo(first) > 0 ? doubled : first;
        return next.compareTo(rhythm.longestPause()) < 0 ? next : rhythm.longestPause();
    }
}
