package org.shouhou.domain.hosting;

/** How we show a mail server that the mailbox is ours. */
public enum SignIn {
    PASSWORD,
    /** OAuth 2.0: an access token got by a refresh token that the mailbox's owner once gave us. */
    REFRESH_TOKEN,
    /** OAuth 2.0: an access token that our application gets for itself. */
    CLIENT_CREDENTIALS;

    public boolean byToken() {
        return this != PASSWORD;
    }
}
