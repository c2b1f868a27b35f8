package org.shouhou.application.port;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.correspondence.Progress;
import org.shouhou.domain.customer.EmailAddress;

/** Reads a raw Internet message (RFC 5322, MIME) as far as it can be read. */
public interface MailReader {

    /**
     * What the message says. Attachments are handed to the sink one by one while reading, so that none has to fit in
     * memory; what holds further parts, such as a forwarded message or Outlook's winmail.dat, is handed over whole, then
     * what is in it.
     *
     * @throws Unreadable where no sense can be made of it, or it exceeds a limit
     * @throws IOException where the raw bytes can't be had
     */
    ParsedMail read(InputStream raw, AttachmentSink sink) throws IOException;

    /**
     * The same where the charsets the message declares are wrong: all of it is in that one.
     *
     * @throws org.shouhou.domain.RuleBroken where there is no such charset
     */
    ParsedMail readAs(String charset, InputStream raw, AttachmentSink sink) throws IOException;

    /**
     * The message's identity: SHA-256, lower-case hexadecimal, over the canonical message without what is added on the
     * way (Received, Return-Path, Delivered-To, X-… headers, line ends), so that the same mail by two ways has one.
     *
     * @throws IOException where the raw bytes can't be had
     */
    Fingerprint fingerprint(InputStream raw) throws IOException;

    /**
     * @param messageIdKnown whether a Message-ID took part; without one the claim holds for a time only
     * @param messageId that id, where it is one that others can answer
     */
    record Fingerprint(String sha256, boolean messageIdKnown, Optional<MessageId> messageId) {}

    /** Takes an attachment's decoded bytes. */
    @FunctionalInterface
    interface AttachmentSink {
        Kept accept(Part part, InputStream content) throws IOException;
    }

    /** What was taken can be read from its start again while the message is being read. */
    @FunctionalInterface
    interface Kept {
        InputStream open() throws IOException;
    }

    /**
     * What a message says about an attachment.
     *
     * @param fileName never a path
     * @param contentId by which the HTML refers to it: its Content-ID without brackets, else its Content-Location, else
     *     null
     */
    record Part(String fileName, String mediaType, String contentId) {}

    /**
     * A message as read.
     *
     * @param sender from From, else Sender; empty where neither holds an address
     * @param replyTo where answers are wanted, where the message says so, or empty
     * @param senderName the display name, or empty text
     * @param to visible recipients as written, comma-separated addresses
     * @param text the plain text, made from HTML where there is no plain part; never null
     * @param html the HTML part as it came, or null
     * @param answered the ids in In-Reply-To and References, in order of nearness last
     * @param automatic whether its headers say that a machine wrote it (RFC 3834 and kin)
     * @param spam whether the company's own filter, which the mail came through, calls it that
     * @param notice what it tells of a mail that was sent (RFC 3464, RFC 8098, or in words only), or empty
     */
    record ParsedMail(
            Optional<EmailAddress> sender,
            Optional<EmailAddress> replyTo,
            String senderName,
            String to,
            String cc,
            String subject,
            String text,
            String html,
            Optional<MessageId> messageId,
            List<MessageId> answered,
            boolean automatic,
            boolean spam,
            Optional<Notice> notice) {}

    /**
     * What a mail server or mail program tells of a mail: that it came back, is late, has arrived, was read.
     *
     * @param about ids of messages it names, the likeliest first; any may be the one
     * @param recipients the addresses it names, among them who it is about
     * @param subject that mail's, or empty text where only the message's own words tell it
     * @param returned why it came back, in the words of the server that refused it, one line; empty where it didn't
     * @param told by recipient, where it has a part for programs
     */
    record Notice(
            List<MessageId> about,
            List<EmailAddress> recipients,
            String subject,
            Optional<String> returned,
            List<Told> told) {}

    /** How far a mail came on its way to one recipient. */
    record Told(EmailAddress recipient, Progress progress, String said) {}

    /** No sense could be made of the message; the broken rule says why, to the clerk who decides. */
    final class Unreadable extends RuntimeException {
        public Unreadable(RuleBroken why) {
            super(why.getMessage(), why);
        }
    }
}
