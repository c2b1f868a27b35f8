package org.shouhou.portal.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.shouhou.application.handling.RecordReply;
import org.shouhou.application.handling.WriteOpinion;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.portal.frame.Times;
import org.shouhou.portal.frame.Told;

/** An answer given by phone or letter, and opinions on what came in. */
@Named
@RequestScoped
public class TellBacking {

    private static final Channel[] WAYS = {Channel.PHONE, Channel.LETTER};

    @Inject
    private RecordReply recordReply;

    @Inject
    private WriteOpinion writeOpinion;

    @Inject
    private CaseBacking page;

    @Inject
    private Times times;

    @Inject
    private ZoneId companyZone;

    @Inject
    private Clock clock;

    @Inject
    private Told told;

    private Channel way = Channel.PHONE;
    private String whom;
    private LocalDateTime when;
    private String said;
    private Long entry;
    private String opinion;

    public void tell() {
        recordReply.record(new RecordReply.Command(
                page.number(),
                page.seenVersion(),
                way,
                whom,
                when == null ? null : when.atZone(companyZone).toInstant(),
                said));
        page.handedIn("said");
        told.at(page.getAddress(), "cases_case.told");
    }

    public void think() {
        RuleBroken.unless(entry != null, "correspondence.unknown", "");
        writeOpinion.write(entry, opinion);
        told.at(page.getAddress(), "cases_case.opinion-kept");
    }

    public Channel[] getWays() {
        return WAYS.clone();
    }

    /** The latest time that can be chosen. */
    public String getLatest() {
        return times.field(clock.instant());
    }

    public Channel getWay() {
        return way;
    }

    public void setWay(Channel way) {
        this.way = way;
    }

    public String getWhom() {
        return whom == null ? page.getView().contact().name() : whom;
    }

    public void setWhom(String whom) {
        this.whom = whom;
    }

    public LocalDateTime getWhen() {
        return when == null ? LocalDateTime.parse(times.field(clock.instant())) : when;
    }

    public void setWhen(LocalDateTime when) {
        this.when = when;
    }

    public String getSaid() {
        return said == null ? page.jotted("said") : said;
    }

    public void setSaid(String said) {
        this.said = said;
    }

    /** The incoming entry the opinion is on. */
    public Long getEntry() {
        return entry;
    }

    public void setEntry(Long entry) {
        this.entry = entry;
    }

    public String getOpinion() {
        return opinion;
    }

    public void setOpinion(String opinion) {
        this.opinion = opinion;
    }
}
