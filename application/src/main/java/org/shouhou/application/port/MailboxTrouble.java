package org.shouhou.application.port;

/** Why a hosted mailbox can't be read. */
public enum MailboxTrouble {
    HOST_UNKNOWN,
    REFUSED,
    TIMED_OUT,
    UNREACHABLE,
    /** TLS, but a certificate we don't trust. */
    CERTIFICATE,
    /** One whose time is over, or hasn't begun. */
    CERTIFICATE_EXPIRED,
    /** One of somebody else. */
    CERTIFICATE_NAME,
    /** No TLS, where it was to begin with it. */
    NO_TLS,
    STARTTLS_MISSING,
    /** Somebody answers, but doesn't speak IMAP. */
    NOT_IMAP,
    LOGIN_REFUSED,
    /** The identity provider gives us no token: what it was given has expired or was taken back. */
    TOKEN_REFUSED,
    /** The identity provider can't be reached, or doesn't answer as one. */
    TOKEN_UNREACHABLE,
    FOLDER_MISSING,
    MOVE_FOLDER_MISSING,
    /** The secret was sealed with another key than this node's. */
    SECRET_UNREADABLE,
    /** The connection broke off. */
    LOST,
    /** Mail can't be stored on our side. */
    NOT_STORED,
    /** Too many try at once. */
    BUSY,
    OTHER
}
