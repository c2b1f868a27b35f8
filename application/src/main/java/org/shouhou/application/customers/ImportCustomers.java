package org.shouhou.application.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shouhou.application.importing.Cells;
import org.shouhou.application.importing.RowImport;
import org.shouhou.application.port.AuditTrail;
import org.shouhou.application.port.Customers;
import org.shouhou.application.port.Regions;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.customer.CustomerDetails;
import org.shouhou.domain.customer.Region;
import org.shouhou.domain.importing.ImportKind;
import org.shouhou.domain.importing.RowVerdict;

/** A row is a customer, known by its number or else by its name; what stands in no cell of it stays as it is. */
@ApplicationScoped
public class ImportCustomers implements RowImport {

    private final Customers customers;
    private final Regions regions;
    private final CustomerRules rules;
    private final AuditTrail audit;
    private final Clock clock;

    protected ImportCustomers() {
        this(null, null, null, null, null);
    }

    @Inject
    public ImportCustomers(Customers customers, Regions regions, CustomerRules rules, AuditTrail audit, Clock clock) {
        this.customers = customers;
        this.regions = regions;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.CUSTOMERS;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("name", true, List.of("用户名称", "用户", "单位名称", "客户名称", "name", "customer")),
                new Column("short", false, List.of("简称", "short name")),
                new Column("number", false, List.of("用户编号", "编号", "客户编号", "number")),
                new Column("region", false, List.of("地区", "销售区域", "region")),
                new Column("address", false, List.of("地址", "address")),
                new Column("key", false, List.of("重点用户", "key customer")),
                new Column("remark", false, List.of("备注", "remark")));
    }

    @Override
    public Outcome check(Cells row) {
        Read read = read(row);
        rules.check(read.details(), read.known());
        return new Outcome(verdict(read), read.details().name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void apply(Cells row, String actor) {
        Read read = read(row);
        rules.check(read.details(), read.known());
        RowVerdict verdict = verdict(read);
        if (verdict == RowVerdict.ADD) {
            customers.add(new Customer(read.details()));
        } else if (verdict == RowVerdict.CHANGE) {
            read.known().describe(read.details(), read.known().active());
        }
        if (verdict != RowVerdict.SAME) {
            audit.record(new AuditTrail.Entry(
                    clock.instant(),
                    actor,
                    verdict == RowVerdict.ADD ? "customer.added" : "customer.changed",
                    null,
                    "customer " + read.details().name(),
                    "import"));
        }
    }

    private record Read(CustomerDetails details, Customer known) {}

    private static RowVerdict verdict(Read read) {
        if (read.known() == null) {
            return RowVerdict.ADD;
        }
        return read.known().details().equals(read.details()) ? RowVerdict.SAME : RowVerdict.CHANGE;
    }

    private Read read(Cells row) {
        String name = row.text("name").orElseThrow(() -> new RuleBroken("customer.name.missing"));
        Optional<Customer> known =
                row.text("number").flatMap(customers::byNumber).or(() -> customers.byName(name));
        Optional<CustomerDetails> was = known.map(Customer::details);
        var details = new CustomerDetails(
                name,
                row.text("short").or(() -> was.map(CustomerDetails::shortName)).orElse(""),
                row.text("number").or(() -> was.map(CustomerDetails::number)).orElse(null),
                row.text("region")
                        .map(this::region)
                        .or(() -> was.map(CustomerDetails::regionId))
                        .orElse(null),
                row.text("address").or(() -> was.map(CustomerDetails::address)).orElse(""),
                row.yes("key").or(() -> was.map(CustomerDetails::keyCustomer)).orElse(false),
                row.text("remark").or(() -> was.map(CustomerDetails::remark)).orElse(""));
        return new Read(details, known.orElse(null));
    }

    private Long region(String name) {
        return regions.all().stream()
                .filter(it -> it.nameZh().equals(name) || it.nameEn().equalsIgnoreCase(name))
                .map(Region::id)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("import.region-unknown", name));
    }
}
