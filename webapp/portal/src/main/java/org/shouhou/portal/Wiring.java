package org.shouhou.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.shouhou.application.outgoing.MailPolicy;
import org.shouhou.application.port.PublicAddress;
import org.shouhou.application.scanning.OfficeScanners;

/** What the application asks of its surroundings and no adapter gives: the clock, the company's zone and its settings. */
@ApplicationScoped
public class Wiring {

    private final ZoneId companyZone;
    private final MailPolicy mailPolicy;
    private final PublicAddress publicAddress;
    private final OfficeScanners scanners;

    protected Wiring() {
        this("UTC", 0, 0, "", Optional.empty());
    }

    @Inject
    public Wiring(
            @ConfigProperty(name = "shouhou.zone", defaultValue = "Asia/Shanghai") String companyZone,
            @ConfigProperty(name = "shouhou.mail.undo", defaultValue = "10") long undoSeconds,
            @ConfigProperty(name = "shouhou.mail.largest-outgoing", defaultValue = "20971520") long largestOutgoing,
            @ConfigProperty(name = "shouhou.http.public-url", defaultValue = "http://localhost:8080") String publicUrl,
            @ConfigProperty(name = "shouhou.mail.scanners") Optional<String> scanners) {
        this.companyZone = ZoneId.of(companyZone);
        this.mailPolicy = new MailPolicy(Duration.ofSeconds(undoSeconds), largestOutgoing);
        this.publicAddress = new PublicAddress(publicUrl);
        this.scanners = OfficeScanners.of(scanners.orElse(""));
    }

    /** The office's own scanners. */
    @Produces
    OfficeScanners scanners() {
        return scanners;
    }

    /** Where customers reach the portal. */
    @Produces
    PublicAddress publicAddress() {
        return publicAddress;
    }

    /** What the company has settled about its mail. */
    @Produces
    MailPolicy mailPolicy() {
        return mailPolicy;
    }

    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The zone that days and years are reckoned in. */
    @Produces
    ZoneId companyZone() {
        return companyZone;
    }
}
