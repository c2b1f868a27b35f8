package org.shouhou.portal.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.omnifaces.util.Faces;
import org.shouhou.application.register.ReadRegister;
import org.shouhou.application.register.RegisterLine;
import org.shouhou.application.register.RegisterTotals;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.customer.CorrespondentKind;
import org.shouhou.domain.servicecase.Disposition;
import org.shouhou.portal.frame.Links;

/** The register of a month or a year, over all ways and both directions; what it shows stands in its address. */
@Named
@RequestScoped
public class RegisterBacking {

    private static final List<String> TAKEN_ALONG =
            List.of("time", "channel", "direction", "kind", "way", "unanswered");

    @Inject
    private ReadRegister readRegister;

    @Inject
    private Links links;

    @Inject
    private Clock clock;

    @Inject
    private ZoneId companyZone;

    private RegisterChoice choice;
    private ReadRegister.Page page;
    private RegisterTotals totals;

    private RegisterChoice choice() {
        if (choice == null) {
            choice = RegisterChoice.of(links::given, LocalDate.ofInstant(clock.instant(), companyZone));
        }
        return choice;
    }

    public ReadRegister.Page getPage() {
        if (page == null) {
            page = readRegister.page(choice().filter(companyZone), links.given("before"));
        }
        return page;
    }

    public RegisterTotals getTotals() {
        if (totals == null) {
            totals = readRegister.totals(choice().filter(companyZone));
        }
        return totals;
    }

    /** {@code 2026-11} or {@code 2026}. */
    public String getTime() {
        return choice().time().toString();
    }

    public boolean isMonth() {
        return choice().time().month();
    }

    /** Where a line leads: into its case, or to the letter that waits. */
    public String address(RegisterLine line) {
        String page = Faces.getRequestContextPath();
        return line.caseNumber() == null
                ? page + "/register/letters"
                : page + "/cases/case?number=" + line.caseNumber() + "#entry" + line.id();
    }

    public String getEarlier() {
        return links.with("time", choice().time().previous());
    }

    public String getLater() {
        return links.with("time", choice().time().next());
    }

    public String getOtherwise() {
        return links.with("time", choice().time().otherwise());
    }

    public Channel getChannel() {
        return choice().channel().orElse(null);
    }

    public Direction getDirection() {
        return choice().direction().orElse(null);
    }

    public CorrespondentKind getKind() {
        return choice().kind().orElse(null);
    }

    public Disposition getWay() {
        return choice().way().orElse(null);
    }

    public boolean isUnanswered() {
        return choice().unanswered();
    }

    public Channel[] getChannels() {
        return Channel.values();
    }

    public Direction[] getDirections() {
        return Direction.values();
    }

    public CorrespondentKind[] getKinds() {
        return CorrespondentKind.values();
    }

    public Disposition[] getWays() {
        return Disposition.values();
    }

    public String getOlder() {
        return getPage().older().map(it -> links.page("before", it)).orElse("");
    }

    /** Back to the latest, where older ones are shown. */
    public String getLatest() {
        return links.given("before").map(it -> links.with("before", "")).orElse("");
    }

    /** The filter for the table and the print. */
    public String getTakenAlong() {
        return links.only(TAKEN_ALONG);
    }

    public long count(Channel channel) {
        return getTotals().in().getOrDefault(channel, 0L);
    }
}
