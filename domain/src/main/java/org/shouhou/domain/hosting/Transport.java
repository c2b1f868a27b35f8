package org.shouhou.domain.hosting;

/** How the connection to a mail server is kept from being read by others. */
public enum Transport {
    /** TLS from the first byte. */
    TLS,
    /** TLS begun on an open connection; a server that doesn't offer it gets no password. */
    STARTTLS,
    /** Not at all: only to a server on this very machine. */
    PLAIN
}
