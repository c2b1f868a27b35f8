package org.shouhou.it.product;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The product's REST API, health and metrics, as an outside program calls them. */
public final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String origin;
    private final String credential;

    public Api(int port, String loginName, String password) {
        origin = "http://127.0.0.1:" + port;
        credential = "Basic "
                + Base64.getEncoder().encodeToString((loginName + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the product says it is ready to work. */
    public boolean isReady() {
        try {
            return client.send(
                                    HttpRequest.newBuilder(URI.create(origin + "/health/ready"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (ConnectException notYet) {
            return false;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The answer to a GET, whatever its status. */
    public HttpResponse<String> get(String path, String accept) {
        return send(
                request(path).header("Accept", accept).GET().build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** The status of the answer to a POST of JSON, or of what passes for it. */
    public int post(String path, String json) {
        return send(
                        request(path)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8))
                                .build(),
                        BodyHandlers.ofString(StandardCharsets.UTF_8))
                .statusCode();
    }

    /** The answer's bytes to a GET, whatever its status. */
    public HttpResponse<byte[]> bytes(String path) {
        return send(request(path).GET().build(), BodyHandlers.ofByteArray());
    }

    /** A JSON object; fails unless the answer is 200. */
    public JsonObject json(String path) {
        HttpResponse<String> answer = get(path, "application/json");
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return parse(answer.body());
    }

    /** Every object of a stream of JSON lines. */
    public List<JsonObject> lines(String path) {
        HttpResponse<String> answer = get(path, "application/x-ndjson");
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().lines().map(Api::parse).toList();
    }

    /** Every entry of the register. */
    public List<JsonObject> correspondence() {
        return lines("/api/v1/correspondence");
    }

    /** Every arrival. */
    public List<JsonObject> deliveries() {
        return lines("/api/v1/deliveries");
    }

    /** The entry made of the mail with this Message-ID (without brackets). */
    public Optional<JsonObject> entry(String messageId) {
        return correspondence().stream()
                .filter(it -> it.getString("messageId", "").equals(messageId))
                .findFirst();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(PATIENCE)
                .header("Authorization", credential);
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static JsonObject parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
