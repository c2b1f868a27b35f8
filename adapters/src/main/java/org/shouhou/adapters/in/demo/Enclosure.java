package org.shouhou.adapters.in.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A file that goes with a message.
 *
 * @param name as its sender named it
 * @param resource where its bytes are, below {@code demo/files}
 */
record Enclosure(String name, String resource) {

    byte[] bytes() {
        try (InputStream in = Enclosure.class.getResourceAsStream("/demo/files/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("There is no file " + resource);
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String mediaType() {
        return switch (resource.substring(resource.lastIndexOf('.') + 1)) {
            case "jpg" -> "image/jpeg";
            case "png" -> "image/png";
            case "pdf" -> "application/pdf";
            default -> throw new IllegalStateException("No media type is known for " + resource);
        };
    }
}
