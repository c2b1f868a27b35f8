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
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.iap.ConnectionException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.shouhou.application.port.MailboxTrouble;

/** A mailbox can't be read, and why. */
public final class ImapTrouble extends Exception {

    private static final int LONGEST = 300;

    private final MailboxTrouble trouble;
    private final String detail;
    private final transient List<String> folders;

    public ImapTrouble(MailboxTrouble trouble, String detail) {
        this(trouble, detail, List.of(), null);
    }

    ImapTrouble(MailboxTrouble trouble, String detail, List<String> folders, Throwable cause) {
        super(trouble + (detail.isEmpty() ? "" : ": " + detail), cause);
        this.trouble = trouble;
        this.detail = detail;
        this.folders = folders;
    }

    public MailboxTrouble trouble() {
        return trouble;
    }

    /** The far end's own words, on one line; may be empty. */
    public String detail() {
        return detail;
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
                return new ImapTrouble(trouble, words(cause), List.of(), failure);
            }
        }
        boolean lost = causes.stream()
                .anyMatch(it -> it instanceof FolderClosedException
                        || it instanceof StoreClosedException
                        || it instanceof ConnectionException
                        || it instanceof IOException);
        return new ImapTrouble(
                lost ? MailboxTrouble.LOST : MailboxTrouble.OTHER,
                words(causes.get(causes.size() - 1)),
                List.of(),
                failure);
    }

    /** The same for a server that hasn't let us in yet, and may be none. */
    static ImapTrouble beforeSignIn(Throwable failure) {
        ImapTrouble trouble = of(failure);
        boolean known = trouble.trouble != MailboxTrouble.OTHER && trouble.trouble != MailboxTrouble.LOST;
        return known || causes(failure).stream().noneMatch(ImapTrouble::isOddAnswer)
                ? trouble
                : new ImapTrouble(MailboxTrouble.NOT_IMAP, trouble.detail, List.of(), failure);
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
            return MailboxTrouble.CERTIFICATE;
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
