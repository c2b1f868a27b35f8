package org.shouhou.application.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shouhou.application.dashboard.Dashboard.Age;
import org.shouhou.application.dashboard.Dashboard.Intake;
import org.shouhou.application.dashboard.Dashboard.Lying;
import org.shouhou.application.dashboard.Dashboard.Product;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.FaultCause;

/** Reads how service went over a period. */
@Permitted(Right.READ_CASES)
@ApplicationScoped
public class ReadDashboard {

    private final DashboardQueries queries;
    private final Clock clock;
    private final ZoneId zone;

    protected ReadDashboard() {
        this(null, null, null);
    }

    @Inject
    public ReadDashboard(DashboardQueries queries, Clock clock, ZoneId zone) {
        this.queries = queries;
        this.clock = clock;
        this.zone = zone;
    }

    @Transactional
    public Dashboard read(Period period) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        var span = new DashboardQueries.Span(
                period.from().atStartOfDay(zone).toInstant(),
                period.until().plusDays(1).atStartOfDay(zone).toInstant(),
                zone);
        return new Dashboard(
                period,
                today,
                intake(period, span),
                queries.firstReply(span),
                lying(today),
                queries.causes(span),
                products(span),
                queries.repeated(span));
    }

    private List<Product> products(DashboardQueries.Span span) {
        Map<Long, List<DashboardQueries.Faulty>> byType = new LinkedHashMap<>();
        queries.products(span).forEach(it -> byType.computeIfAbsent(it.typeId(), none -> new ArrayList<>())
                .add(it));
        return byType.values().stream()
                .map(ReadDashboard::product)
                .sorted(Comparator.comparingLong(Product::total).reversed())
                .toList();
    }

    private static Product product(List<DashboardQueries.Faulty> faults) {
        Map<FaultCause, Long> byCause = new EnumMap<>(FaultCause.class);
        faults.stream().filter(it -> it.cause() != null).forEach(it -> byCause.put(it.cause(), it.cases()));
        DashboardQueries.Faulty any = faults.get(0);
        return new Product(
                any.typeId(),
                any.nameZh(),
                any.nameEn(),
                byCause,
                faults.stream().mapToLong(DashboardQueries.Faulty::cases).sum());
    }

    private List<Intake> intake(Period period, DashboardQueries.Span span) {
        Map<LocalDate, Map<Channel, Long>> steps = new TreeMap<>();
        LocalDate last = period.step().begin(period.until());
        for (LocalDate begin = period.step().begin(period.from());
                !begin.isAfter(last);
                begin = period.step().next(begin)) {
            steps.put(begin, new EnumMap<>(Channel.class));
        }
        queries.arrived(span, period.step()).forEach(it -> steps.get(it.begin()).put(it.channel(), it.cases()));
        return steps.entrySet().stream()
                .map(it -> new Intake(it.getKey(), it.getValue()))
                .toList();
    }

    private List<Lying> lying(LocalDate today) {
        Map<String, Map<Age, Long>> departments = queries.open(zone).stream()
                .collect(Collectors.groupingBy(
                        DashboardQueries.Open::with,
                        Collectors.groupingBy(
                                it -> Age.of(ChronoUnit.DAYS.between(it.day(), today)),
                                () -> new EnumMap<>(Age.class),
                                Collectors.summingLong(DashboardQueries.Open::cases))));
        List<Lying> lying = new ArrayList<>();
        departments.forEach((with, byAge) -> lying.add(new Lying(with, byAge)));
        lying.sort(Comparator.comparingLong(Lying::total).reversed().thenComparing(Lying::with));
        return lying;
    }
}
