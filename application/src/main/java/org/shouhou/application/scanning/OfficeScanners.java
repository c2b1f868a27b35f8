package org.shouhou.application.scanning;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouhou.domain.customer.EmailAddress;

/** The scanners in the office that send what they scan by mail: what comes from them are letters, not mails (D10). */
public record OfficeScanners(Set<EmailAddress> addresses) {

    /** @param written addresses, comma-separated; what is none is left out */
    public static OfficeScanners of(String written) {
        return new OfficeScanners(Stream.of(written.split("[,;\\s]+"))
                .flatMap(it -> EmailAddress.parse(it).stream())
                .collect(Collectors.toUnmodifiableSet()));
    }

    public boolean has(EmailAddress address) {
        return addresses.contains(address);
    }
}
