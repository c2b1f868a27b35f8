package org.shouhou.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shouhou.application.dashboard.Dashboard;
import org.shouhou.application.dashboard.Dashboard.Age;
import org.shouhou.application.dashboard.Dashboard.Intake;
import org.shouhou.application.dashboard.Dashboard.Lying;
import org.shouhou.application.dashboard.Period;
import org.shouhou.application.dashboard.ReadDashboard;
import org.shouhou.application.reading.Narrowing;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.servicecase.FaultCause;
import org.shouhou.portal.frame.Links;
import org.shouhou.portal.frame.Names;
import org.shouhou.portal.frame.Words;

/** The figures of a period, and for each the list of the cases it counts. */
@Named
@RequestScoped
public class DashboardBacking {

    private static final int USUAL_DAYS = 30;
    private static final int FULL = 100;

    @Inject
    private ReadDashboard readDashboard;

    @Inject
    private Links links;

    @Inject
    private Names names;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    @Inject
    private ZoneId zone;

    private Dashboard read;

    public Dashboard getRead() {
        if (read == null) {
            LocalDate until = day("until", LocalDate.ofInstant(clock.instant(), zone));
            read = readDashboard.read(new Period(day("from", until.minusDays(USUAL_DAYS - 1L)), until));
        }
        return read;
    }

    private LocalDate day(String name, LocalDate otherwise) {
        try {
            return links.given(name).map(LocalDate::parse).orElse(otherwise);
        } catch (DateTimeParseException noDay) {
            return otherwise;
        }
    }

    /** The address of the same page for the last days. */
    public String lastDays(int days) {
        Period period = Period.daysUpTo(LocalDate.ofInstant(clock.instant(), zone), days);
        return "?from=" + period.from() + "&until=" + period.until();
    }

    public boolean isLastDays(int days) {
        return getRead().period().equals(Period.daysUpTo(getRead().today(), days));
    }

    /** A column of the chart: one step, its channels one upon the other. */
    public record Column(String label, long total, double x, double width, List<Block> blocks) {
        public List<Block> getBlocks() {
            return blocks;
        }

        public String getLabel() {
            return label;
        }
    }

    /** A part of a column, in hundredths of the chart's height. */
    public record Block(Channel channel, long cases, double y, double height, String href, String said) {}

    public List<Column> getColumns() {
        List<Intake> intake = getRead().intake();
        long most = getMost();
        double step = (double) FULL / intake.size();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < intake.size(); i++) {
            columns.add(column(intake.get(i), i * step, step, most));
        }
        return columns;
    }

    private Column column(Intake it, double x, double step, long most) {
        String label = label(it.begin());
        List<Block> blocks = new ArrayList<>();
        double top = FULL;
        for (Map.Entry<Channel, Long> part : it.byChannel().entrySet()) {
            double height = (double) FULL * part.getValue() / most;
            top -= height;
            String channel = words.named("status.channel", part.getKey());
            blocks.add(new Block(
                    part.getKey(),
                    part.getValue(),
                    top,
                    height,
                    cases(it.begin(), stepEnd(it.begin())) + "&channel=" + part.getKey(),
                    words.say("dashboard.column-said", label, channel, words.whole(part.getValue()))));
        }
        return new Column(label, it.total(), x + step * 0.12, step * 0.76, blocks);
    }

    /** The largest column, to which the others are drawn. */
    public long getMost() {
        return Math.max(
                1, getRead().intake().stream().mapToLong(Intake::total).max().orElse(1));
    }

    private String label(LocalDate begin) {
        return switch (getRead().period().step()) {
            case DAY -> begin.toString().substring(5);
            case WEEK -> words.say("dashboard.week-of", begin.toString().substring(5));
            case MONTH -> begin.toString().substring(0, 7);
        };
    }

    private LocalDate stepEnd(LocalDate begin) {
        LocalDate end = getRead().period().step().next(begin).minusDays(1);
        return end.isAfter(getRead().period().until()) ? getRead().period().until() : end;
    }

    public Channel[] getChannels() {
        return Channel.values();
    }

    /** How many came in by this channel in the whole period. */
    public long arrived(Channel channel) {
        return getRead().intake().stream()
                .mapToLong(it -> it.byChannel().getOrDefault(channel, 0L))
                .sum();
    }

    /** The cases of the whole period. */
    public String getCases() {
        return cases(getRead().period().from(), getRead().period().until());
    }

    private String cases(LocalDate from, LocalDate until) {
        LocalDate first =
                from.isBefore(getRead().period().from()) ? getRead().period().from() : from;
        return "cases?status=ALL&order=NEWEST&from=" + first + "&until=" + until;
    }

    public long getOpen() {
        return getRead().lying().stream().mapToLong(Lying::total).sum();
    }

    public Age[] getAges() {
        return Age.values();
    }

    public long lying(Lying department, Age age) {
        return department.byAge().getOrDefault(age, 0L);
    }

    public String lyingCases(Lying department, Age age) {
        LocalDate today = getRead().today();
        String days = age == null
                ? ""
                : "&until=" + age.latest(today) + (age.earliest(today) == null ? "" : "&from=" + age.earliest(today));
        return "cases?status=OPEN&order=OLDEST&with=" + department.with() + days;
    }

    public String where(Lying department) {
        return department.with().equals(Narrowing.NOBODY)
                ? words.raw("cases.with-nobody")
                : names.department(department.with());
    }

    public String causeCases(FaultCause cause) {
        return getCases() + "&cause=" + cause;
    }

    /** The causes that were found at all, the columns of the table of products. */
    public List<FaultCause> getCauses() {
        return getRead().causes().stream().map(Dashboard.Cause::cause).toList();
    }

    /** @param cause null for any */
    public String productCases(Dashboard.Product product, FaultCause cause) {
        return getCases() + "&product=" + product.typeId() + (cause == null ? "" : "&cause=" + cause);
    }

    /** How many cases are about the most frequent type of product. */
    public long getMostOfProduct() {
        return getRead().products().stream()
                .mapToLong(Dashboard.Product::total)
                .max()
                .orElse(1);
    }

    /** How much of the largest, in hundredths. */
    public double share(long part, long largest) {
        return largest == 0 ? 0 : (double) FULL * part / largest;
    }

    /** The largest number of open cases with one department. */
    public long getMostLying() {
        return getRead().lying().stream().mapToLong(Lying::total).max().orElse(1);
    }

    /** How often the most frequent cause was found. */
    public long getMostFrequent() {
        return getRead().causes().stream()
                .mapToLong(Dashboard.Cause::cases)
                .max()
                .orElse(1);
    }
}
