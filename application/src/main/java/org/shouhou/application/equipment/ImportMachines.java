package org.shouhou.application.equipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shouhou.application.importing.Cells;
import org.shouhou.application.importing.RowImport;
import org.shouhou.application.port.AuditTrail;
import org.shouhou.application.port.Contracts;
import org.shouhou.application.port.Customers;
import org.shouhou.application.port.Machines;
import org.shouhou.application.port.ProductModels;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.catalogue.ProductModel;
import org.shouhou.domain.contract.Contract;
import org.shouhou.domain.coverage.WarrantyEvent;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.equipment.Equipment;
import org.shouhou.domain.equipment.EquipmentDetails;
import org.shouhou.domain.equipment.SerialNumber;
import org.shouhou.domain.importing.ImportKind;
import org.shouhou.domain.importing.RowVerdict;

/**
 * A row is a machine, known by model and serial number; what stands in no cell of it stays as it is. Models, customers and
 * contracts have to be there.
 */
@ApplicationScoped
public class ImportMachines implements RowImport {

    private static final Map<String, WarrantyEvent> EVENTS = Map.of(
            "交货", WarrantyEvent.DELIVERY,
            "delivery", WarrantyEvent.DELIVERY,
            "投运", WarrantyEvent.COMMISSIONING,
            "调试", WarrantyEvent.COMMISSIONING,
            "commissioning", WarrantyEvent.COMMISSIONING,
            "约定日期", WarrantyEvent.DATE,
            "date", WarrantyEvent.DATE);

    private final Machines machines;
    private final ProductModels models;
    private final Customers customers;
    private final Contracts contracts;
    private final MachineRules rules;
    private final AuditTrail audit;
    private final Clock clock;

    protected ImportMachines() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public ImportMachines(
            Machines machines,
            ProductModels models,
            Customers customers,
            Contracts contracts,
            MachineRules rules,
            AuditTrail audit,
            Clock clock) {
        this.machines = machines;
        this.models = models;
        this.customers = customers;
        this.contracts = contracts;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.MACHINES;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("model", true, List.of("型号", "产品型号", "model")),
                new Column("serial", true, List.of("出厂编号", "机号", "序列号", "serial", "serial number")),
                new Column("customer", false, List.of("用户", "用户名称", "客户", "customer")),
                new Column("delivered", false, List.of("交货日期", "发货日期", "delivered", "delivered on")),
                new Column("commissioned", false, List.of("投运日期", "调试日期", "commissioned", "commissioned on")),
                new Column("contract", false, List.of("合同号", "合同编号", "contract")),
                new Column("months", false, List.of("保修月数", "质保月数", "warranty months")),
                new Column("from", false, List.of("保修起算", "质保起算", "warranty from")),
                new Column("date", false, List.of("保修起算日期", "warranty date")),
                new Column("place", false, List.of("安装地点", "place")),
                new Column("configuration", false, List.of("配置", "configuration")),
                new Column("remark", false, List.of("备注", "remark")));
    }

    @Override
    public Outcome check(Cells row) {
        Read read = read(row);
        rules.check(read.details(), read.known());
        return new Outcome(
                verdict(read),
                read.details().modelId() + " " + read.details().serial().key());
    }

    @Override
    public void apply(Cells row, String actor) {
        Read read = read(row);
        rules.check(read.details(), read.known());
        RowVerdict verdict = verdict(read);
        if (verdict == RowVerdict.ADD) {
            machines.add(new Equipment(read.details()));
        } else if (verdict == RowVerdict.CHANGE) {
            read.known().describe(read.details());
        }
        if (verdict != RowVerdict.SAME) {
            audit.record(new AuditTrail.Entry(
                    clock.instant(),
                    actor,
                    verdict == RowVerdict.ADD ? "equipment.added" : "equipment.changed",
                    null,
                    "equipment " + rules.name(read.details()),
                    "import"));
        }
    }

    private record Read(EquipmentDetails details, Equipment known) {}

    private static RowVerdict verdict(Read read) {
        if (read.known() == null) {
            return RowVerdict.ADD;
        }
        return read.known().details().equals(read.details()) ? RowVerdict.SAME : RowVerdict.CHANGE;
    }

    private Read read(Cells row) {
        String code = row.text("model").orElseThrow(() -> new RuleBroken("equipment.model.missing"));
        ProductModel model = models.byCode(code.toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new RuleBroken("import.model-unknown", code));
        var serial = new SerialNumber(row.text("serial").orElse(null));
        Optional<Equipment> known = machines.bySerial(model.id(), serial);
        Optional<EquipmentDetails> was = known.map(Equipment::details);
        var details = new EquipmentDetails(
                model.id(),
                was.map(EquipmentDetails::serial).orElse(serial),
                row.text("customer")
                        .map(this::customer)
                        .or(() -> was.map(EquipmentDetails::customerId))
                        .orElse(null),
                row.date("delivered")
                        .or(() -> was.map(EquipmentDetails::deliveredOn))
                        .orElse(null),
                row.date("commissioned")
                        .or(() -> was.map(EquipmentDetails::commissionedOn))
                        .orElse(null),
                row.text("contract")
                        .map(this::contract)
                        .or(() -> was.map(EquipmentDetails::contractId))
                        .orElse(null),
                row.whole("months")
                        .or(() -> was.map(EquipmentDetails::warrantyMonths))
                        .orElse(null),
                row.text("from")
                        .map(ImportMachines::event)
                        .or(() -> was.map(EquipmentDetails::warrantyFrom))
                        .orElse(null),
                row.date("date")
                        .or(() -> was.map(EquipmentDetails::warrantyDate))
                        .orElse(null),
                row.text("place").or(() -> was.map(EquipmentDetails::place)).orElse(""),
                row.text("configuration")
                        .or(() -> was.map(EquipmentDetails::configuration))
                        .orElse(""),
                row.text("remark").or(() -> was.map(EquipmentDetails::remark)).orElse(""));
        return new Read(details, known.orElse(null));
    }

    private Long customer(String name) {
        return customers
                .byName(name)
                .or(() -> customers.byNumber(name))
                .map(Customer::id)
                .orElseThrow(() -> new RuleBroken("import.customer-unknown", name));
    }

    private Long contract(String number) {
        return contracts
                .byNumber(number)
                .map(Contract::id)
                .orElseThrow(() -> new RuleBroken("import.contract-unknown", number));
    }

    private static WarrantyEvent event(String word) {
        WarrantyEvent event = EVENTS.get(word.toLowerCase(Locale.ROOT));
        RuleBroken.unless(event != null, "import.event", word);
        return event;
    }
}
