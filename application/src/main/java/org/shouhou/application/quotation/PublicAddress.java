package org.shouhou.application.quotation;

/**
 * Where customers reach the portal.
 *
 * @param base such as {@code https://service.example.com}, without a slash at its end
 */
public record PublicAddress(String base) {

    public PublicAddress {
        base = base.replaceAll("/+$", "");
    }

    /** The page on which a customer reads and answers a quotation. */
    public String offer(String secret) {
        return base + "/offer?token=" + secret;
    }
}
