package org.shouhou.adapters.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * Gives out access tokens, as Microsoft's and Google's do (RFC 6749), and tells a mail server whose they are (RFC 7662).
 * Each refresh gives another refresh token, too.
 */
public final class IdentityProvider implements Closeable {

    private final HttpServer server;
    private final Map<String, String> owners = new ConcurrentHashMap<>();
    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private final String user;
    private volatile String refreshToken = "refresh-0";
    private volatile boolean revoked;
    private volatile int life = 3600;
    private int given;

    public IdentityProvider(String user) throws IOException {
        this.user = user;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", this::token);
        server.createContext("/introspect/", this::introspect);
        server.start();
    }

    public String tokenEndpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/token";
    }

    /** Its address followed by a token says whose that is. */
    public String introspection() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/introspect/";
    }

    /** The refresh token that holds now. */
    public String refreshToken() {
        return refreshToken;
    }

    /** What it was asked with, request by request. */
    public List<Map<String, String>> asked() {
        return asked;
    }

    /** Tokens given from now on hold so many seconds. */
    public void tokensLive(int seconds) {
        life = seconds;
    }

    /** The owner takes the authorization back. */
    public void revoke() {
        revoked = true;
        owners.clear();
    }

    private synchronized void token(HttpExchange exchange) throws IOException {
        Map<String, String> fields = fields(exchange);
        asked.add(fields);
        boolean holds = fields.get("grant_type").equals("client_credentials")
                ? "client secret".equals(fields.get("client_secret"))
                : refreshToken.equals(fields.get("refresh_token"));
        if (revoked || !holds) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\",\"error_description\":\"Token has been revoked.\"}");
            return;
        }
        given++;
        String token = "access-" + given;
        owners.put(token, user);
        refreshToken = "refresh-" + given;
        answer(
                exchange,
                200,
                "{\"token_type\":\"Bearer\",\"access_token\":\"" + token + "\",\"expires_in\":" + life
                        + ",\"refresh_token\":\"" + refreshToken + "\"}");
    }

    private void introspect(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        // Dovecot adds its own credentials behind the token
        String owner = owners.get(path.substring(path.lastIndexOf('/') + 1).replaceFirst("&.*", ""));
        answer(
                exchange,
                200,
                owner == null
                        ? "{\"active\":false}"
                        : "{\"active\":true,\"username\":\"" + owner + "\",\"email\":\"" + owner + "\"}");
    }

    private static Map<String, String> fields(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
        return Arrays.stream(body.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
