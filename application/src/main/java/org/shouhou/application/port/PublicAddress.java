package org.shouhou.application.port;

import org.shouhou.domain.servicecase.CaseNumber;

/**
 * Where customers and staff reach the portal.
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

    /** The page on which whoever reported a fault follows it. */
    public String report(String secret) {
        return base + "/report/status?token=" + secret;
    }

    /** The page of a case, for staff. */
    public String of(CaseNumber number) {
        return base + "/cases/case?number=" + number.value();
    }
}
