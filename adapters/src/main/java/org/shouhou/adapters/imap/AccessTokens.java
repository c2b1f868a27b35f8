package org.shouhou.adapters.imap;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.shouhou.application.port.MailboxAccess;
import org.shouhou.application.port.MailboxTrouble;
import org.shouhou.domain.hosting.Hosting;
import org.shouhou.domain.hosting.SignIn;

/**
 * The access tokens of one mailbox (OAuth 2.0, RFC 6749). A token is used until shortly before it expires; a refresh token
 * that the provider gives in the place of ours is handed on to be kept.
 */
public final class AccessTokens {

    private static final int CONNECT_MILLIS = 10_000;
    private static final int ANSWER_MILLIS = 15_000;
    private static final int LONGEST_ANSWER = 100_000;
    private static final Duration EARLY = Duration.ofMinutes(2);
    private static final Duration USUAL_LIFE = Duration.ofHours(1);

    private final MailboxAccess access;
    private final BiConsumer<String, String> renewed;
    private final Clock clock;
    private String refreshToken;
    private String token;
    private Instant until = Instant.MIN;

    /** @param renewed is told the refresh token that was used and the one that takes its place */
    public AccessTokens(MailboxAccess access, BiConsumer<String, String> renewed, Clock clock) {
        this.access = access;
        this.renewed = renewed;
        this.clock = clock;
        this.refreshToken = access.secrets().refreshToken();
    }

    /** A token that holds for a while yet. */
    String current() throws ImapTrouble {
        if (!clock.instant().isBefore(until)) {
            JsonObject answer = ask();
            token = answer.getString("access_token", "");
            if (token.isEmpty()) {
                throw new ImapTrouble(MailboxTrouble.TOKEN_UNREACHABLE, "no access_token in the answer");
            }
            until = clock.instant().plus(life(answer)).minus(EARLY);
            keep(answer.getString("refresh_token", ""));
        }
        return token;
    }

    /** The server doesn't take it any more, whatever its life was to be. */
    void drop() {
        until = Instant.MIN;
    }

    private void keep(String given) {
        if (access.hosting().signIn() == SignIn.REFRESH_TOKEN && !given.isEmpty() && !given.equals(refreshToken)) {
            renewed.accept(refreshToken, given);
            refreshToken = given;
        }
    }

    private static Duration life(JsonObject answer) {
        try {
            return Duration.ofSeconds(
                    Long.parseLong(answer.get("expires_in").toString().replace("\"", "")));
        } catch (NullPointerException | NumberFormatException unsaid) {
            return USUAL_LIFE;
        }
    }

    private JsonObject ask() throws ImapTrouble {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create(access.hosting().tokenEndpoint()).toURL().openConnection();
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            connection.setInstanceFollowRedirects(false);
            connection.setRequestMethod("POST");
            connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
            connection.setRequestProperty("Accept", "application/json");
            connection.setDoOutput(true);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(request().getBytes(StandardCharsets.US_ASCII));
            }
            int status = connection.getResponseCode();
            try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                return understood(status, in == null ? new byte[0] : in.readNBytes(LONGEST_ANSWER));
            }
        } catch (IOException unreachable) {
            throw new ImapTrouble(MailboxTrouble.TOKEN_UNREACHABLE, ImapTrouble.line(unreachable.toString()));
        }
    }

    private static JsonObject understood(int status, byte[] answer) throws ImapTrouble {
        JsonObject json;
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(answer))) {
            json = reader.readObject();
        } catch (JsonException | IllegalStateException notJson) {
            throw ImapTrouble.told(MailboxTrouble.TOKEN_UNREACHABLE, "HTTP " + status);
        }
        if (status == HttpURLConnection.HTTP_OK) {
            return json;
        }
        String said = json.getString("error", "HTTP " + status) + " " + json.getString("error_description", "");
        boolean refused = status >= 400 && status < 500;
        throw ImapTrouble.told(refused ? MailboxTrouble.TOKEN_REFUSED : MailboxTrouble.TOKEN_UNREACHABLE, said);
    }

    private String request() {
        Hosting hosting = access.hosting();
        Map<String, String> fields = new LinkedHashMap<>();
        if (hosting.signIn() == SignIn.REFRESH_TOKEN) {
            fields.put("grant_type", "refresh_token");
            fields.put("refresh_token", refreshToken);
        } else {
            fields.put("grant_type", "client_credentials");
        }
        fields.put("client_id", hosting.clientId());
        fields.put("client_secret", access.secrets().clientSecret());
        fields.put("scope", hosting.scope());
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
