package org.shouhou.domain.hosting;

/**
 * What only we and the mail server may know, each empty where there is none: as it is, or sealed, as it is kept.
 *
 * @param clientSecret of our application, as the identity provider gave it
 */
public record Secrets(String password, String clientSecret, String refreshToken) {

    public static final Secrets NONE = new Secrets("", "", "");

    public Secrets {
        password = password == null ? "" : password;
        clientSecret = clientSecret == null ? "" : clientSecret;
        refreshToken = refreshToken == null ? "" : refreshToken;
    }

    /** These, and the other's where one of these is empty. */
    public Secrets or(Secrets other) {
        return new Secrets(
                password.isEmpty() ? other.password : password,
                clientSecret.isEmpty() ? other.clientSecret : clientSecret,
                refreshToken.isEmpty() ? other.refreshToken : refreshToken);
    }

    /** Only what this way to sign in asks for. */
    public Secrets neededFor(SignIn signIn) {
        return switch (signIn) {
            case PASSWORD -> new Secrets(password, "", "");
            case REFRESH_TOKEN -> new Secrets("", clientSecret, refreshToken);
            case CLIENT_CREDENTIALS -> new Secrets("", clientSecret, "");
        };
    }

    /** They are nobody's business. */
    @Override
    public String toString() {
        return "secrets";
    }
}
