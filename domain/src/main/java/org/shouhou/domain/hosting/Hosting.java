package org.shouhou.domain.hosting;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.shouhou.domain.RuleBroken;

/**
 * Where a mailbox is, how we get in, and what we do there; without the secrets.
 *
 * @param tokenEndpoint where access tokens are given out; it, the client and the scope are empty with a password
 * @param moveTo the folder a taken mail is moved to; empty where it is only marked as read
 */
public record Hosting(
        String host,
        int port,
        Transport transport,
        String user,
        SignIn signIn,
        String tokenEndpoint,
        String clientId,
        String scope,
        String folder,
        Afterwards afterwards,
        String moveTo,
        StartWith startWith) {

    public static final String INBOX = "INBOX";

    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}._:-]{1,253}");
    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1");

    public Hosting {
        host = text(host).toLowerCase(Locale.ROOT).replaceAll("^\\[|]$", "");
        RuleBroken.unless(!host.isEmpty(), "hosting.host.missing");
        RuleBroken.unless(HOST.matcher(host).matches(), "hosting.host.malformed", host);
        RuleBroken.unless(port > 0 && port <= 65535, "hosting.port.malformed");
        RuleBroken.unless(
                transport != null && signIn != null && afterwards != null && startWith != null, "hosting.choice");
        RuleBroken.unless(transport != Transport.PLAIN || isThisMachine(host), "hosting.plain.remote");
        user = line(user, 254, "hosting.user");
        if (signIn.byToken()) {
            tokenEndpoint = line(tokenEndpoint, 500, "hosting.token-endpoint");
            RuleBroken.unless(isSafe(tokenEndpoint), "hosting.token-endpoint.malformed", tokenEndpoint);
            clientId = line(clientId, 500, "hosting.client-id");
            scope = text(scope);
            RuleBroken.unless(scope.length() <= 1000 && plain(scope), "hosting.scope.malformed");
        } else {
            tokenEndpoint = "";
            clientId = "";
            scope = "";
        }
        folder = text(folder).isEmpty() ? INBOX : line(folder, 200, "hosting.folder");
        moveTo = afterwards == Afterwards.MOVE ? line(moveTo, 200, "hosting.move-to") : "";
        RuleBroken.unless(!moveTo.equals(folder), "hosting.move-to.same");
    }

    /** Whether a secret given for the other may be shown to this one: it goes to the same place over as safe a way. */
    public boolean sameDoorAs(Hosting other) {
        return host.equals(other.host)
                && port == other.port
                && transport == other.transport
                && user.equals(other.user)
                && signIn == other.signIn
                && tokenEndpoint.equals(other.tokenEndpoint)
                && clientId.equals(other.clientId);
    }

    /** The name of the folder that is read, the same whenever it is the same folder. */
    public String place() {
        return user + "@" + host + "/" + folder;
    }

    /** Refuses to go without what the way to sign in asks for. */
    public void require(Secrets secrets) {
        switch (signIn) {
            case PASSWORD -> RuleBroken.unless(!secrets.password().isEmpty(), "hosting.password.missing");
            case REFRESH_TOKEN -> RuleBroken.unless(!secrets.refreshToken().isEmpty(), "hosting.refresh-token.missing");
            case CLIENT_CREDENTIALS ->
                RuleBroken.unless(!secrets.clientSecret().isEmpty(), "hosting.client-secret.missing");
        }
    }

    private static boolean isThisMachine(String host) {
        return THIS_MACHINE.matcher(host).matches();
    }

    /** Secrets go there: over TLS, or not beyond this machine. */
    private static boolean isSafe(String endpoint) {
        try {
            URI uri = new URI(endpoint);
            String host = uri.getHost() == null ? "" : uri.getHost().replaceAll("^\\[|]$", "");
            return "https".equals(uri.getScheme()) && !host.isEmpty()
                    || "http".equals(uri.getScheme()) && isThisMachine(host);
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }

    private static String line(String value, int longest, String code) {
        String line = RuleBroken.text(value, longest, code);
        RuleBroken.unless(plain(line), "hosting.control-character");
        return line;
    }

    private static boolean plain(String value) {
        return value.chars().noneMatch(Character::isISOControl);
    }
}
