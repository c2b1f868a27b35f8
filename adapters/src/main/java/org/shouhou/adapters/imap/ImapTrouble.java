package org.shouhou.adapters.imap;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderClosedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.iap.ConnectionException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.shouhou.application.port.MailboxTrouble;

/** A mailbox can't be read, and why. */
public final class ImapTrouble extends Exception {

    private static final int LONGEST = 300;

    /** There is no exception of its own for it. */
    private static final Pattern OTHER_NAME = Pattern.compile("No (?:subject alternative|name matching)");

    private final MailboxTrouble trouble;
    private final String said;
    private final transient List<String> folders;

    /** @param reason for the log; those who read of the trouble in the portal have no use for our own side's words */
    public ImapTrouble(MailboxTrouble trouble, String reason) {
        this(trouble, "", reason, List.of(), null);
    }

    ImapTrouble(MailboxTrouble trouble, String said, String reason, List<String> folders, Throwable cause) {
        super(trouble + (reason.isEmpty() ? "" : ": " + reason), cause);
        this.trouble = trouble;
        this.said = said;
        this.folders = folders;
    }

    /** Trouble the far end itself has told of. */
    static ImapTrouble told(MailboxTrouble trouble, String said) {
        return new ImapTrouble(trouble, line(said), line(said), List.of(), null);
    }

    public MailboxTrouble trouble() {
        return trouble;
    }

    /** The far end's own words, on one line; empty where it said nothing about it. */
    public String detail() {
        return said;
    }

    /** The folders there are, where the one asked for isn't among them. */
    public List<String> folders() {
        return folders == null ? List.of() : folders;
    }

    /** What a failure means, as far as it shows. */
    static ImapTrouble of(Throwable failure) {
        List<Throwable> causes = causes(failure);
        for (Throwable cause : causes) {
            MailboxTrouble trouble = meaning(cause);
            if (trouble != null) {
                return new ImapTrouble(trouble, said(causes), words(cause), List.of(), failure);
            }
        }
        boolean lost = causes.stream()
                .anyMatch(it -> it instanceof FolderClosedException
                        || it instanceof StoreClosedException
                        || it instanceof ConnectionException
                        || it instanceof IOException);
        return new ImapTrouble(
                lost ? MailboxTrouble.LOST : MailboxTrouble.OTHER,
                said(causes),
                words(causes.get(causes.size() - 1)),
                List.of(),
                failure);
    }

    /** The same for a server that hasn't let us in yet, and may be none. */
    static ImapTrouble beforeSignIn(Throwable failure) {
        ImapTrouble trouble = of(failure);
        List<Throwable> causes = causes(failure);
        boolean known = trouble.trouble != MailboxTrouble.OTHER && trouble.trouble != MailboxTrouble.LOST;
        return known || causes.stream().noneMatch(ImapTrouble::isOddAnswer)
                ? trouble
                : new ImapTrouble(
                        MailboxTrouble.NOT_IMAP,
                        trouble.said,
                        words(causes.get(causes.size() - 1)),
                        List.of(),
                        failure);
    }

    /** What Jakarta Mail makes up where it got no answer is not the far end's. */
    private static String said(List<Throwable> causes) {
        for (Throwable cause : causes) {
            boolean answered = cause instanceof ProtocolException it
                    && it.getResponse() != null
                    && !it.getResponse().isSynthetic();
            boolean refused = cause instanceof AuthenticationFailedException
                    && !String.valueOf(cause.getMessage()).startsWith("failed to connect");
            if (answered || refused) {
                return words(cause);
            }
        }
        return "";
    }

    private static boolean isOddAnswer(Throwable cause) {
        return cause instanceof ConnectionException it
                ? it.getResponse() != null && !it.getResponse().isBYE()
                : cause instanceof ProtocolException;
    }

    private static MailboxTrouble meaning(Throwable cause) {
        String said = String.valueOf(cause.getMessage());
        if (cause instanceof UnknownHostException) {
            return MailboxTrouble.HOST_UNKNOWN;
        }
        if (cause instanceof CertificateException || cause instanceof CertPathValidatorException) {
            return certificate(causes(cause));
        }
        if (cause instanceof SSLException) {
            // the certificate's own exception is further down
            return cause.getCause() instanceof CertificateException || said.contains("PKIX")
                    ? null
                    : MailboxTrouble.NO_TLS;
        }
        if (cause instanceof SocketTimeoutException) {
            return MailboxTrouble.TIMED_OUT;
        }
        if (cause instanceof NoRouteToHostException) {
            return MailboxTrouble.UNREACHABLE;
        }
        if (cause instanceof ConnectException) {
            return said.contains("timed out") ? MailboxTrouble.TIMED_OUT : MailboxTrouble.REFUSED;
        }
        if (cause instanceof AuthenticationFailedException) {
            return MailboxTrouble.LOGIN_REFUSED;
        }
        if (cause instanceof FolderNotFoundException) {
            return MailboxTrouble.FOLDER_MISSING;
        }
        return cause instanceof ProtocolException && said.contains("STARTTLS required")
                ? MailboxTrouble.STARTTLS_MISSING
                : null;
    }

    private static MailboxTrouble certificate(List<Throwable> causes) {
        if (causes.stream()
                .anyMatch(it ->
                        it instanceof CertificateExpiredException || it instanceof CertificateNotYetValidException)) {
            return MailboxTrouble.CERTIFICATE_EXPIRED;
        }
        return causes.stream().anyMatch(it -> OTHER_NAME
                        .matcher(String.valueOf(it.getMessage()))
                        .find())
                ? MailboxTrouble.CERTIFICATE_NAME
                : MailboxTrouble.CERTIFICATE;
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        Throwable cause = failure;
        while (cause != null && !causes.contains(cause)) {
            causes.add(cause);
            Throwable next = cause instanceof MessagingException mail ? mail.getNextException() : null;
            cause = next != null ? next : cause.getCause();
        }
        return causes;
    }

    static String words(Throwable cause) {
        String said = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return line(said.replaceFirst("^(\\S+ )?NO ", "").replaceFirst("^\\[[A-Z-]+] ", ""));
    }

    static String line(String text) {
        String line = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
