package org.shouhou.application.coverage;

import java.time.Clock;
import java.time.LocalDate;
import org.shouhou.application.handling.Office;
import org.shouhou.application.memory.TestMail;
import org.shouhou.application.port.AuditTrail;
import org.shouhou.application.security.Actor;
import org.shouhou.domain.catalogue.ModelDetails;
import org.shouhou.domain.catalogue.ProductModel;
import org.shouhou.domain.catalogue.ProductType;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.ContactDetails;
import org.shouhou.domain.customer.CorrespondentKind;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.customer.CustomerDetails;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.equipment.Equipment;
import org.shouhou.domain.equipment.EquipmentDetails;
import org.shouhou.domain.equipment.SerialNumber;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.organisation.Role;
import org.shouhou.domain.ruling.CaseCoverage;
import org.shouhou.domain.servicecase.ServiceCase;

/** The office with a catalogue, a customer and its machines, and those who rule on cases, on memory. */
final class Rulings {

    final Office office = new Office();
    final Actor zhangwei;
    final long compressors;
    final long dryers;
    final long shaojin;
    final Equipment zlv;
    final Equipment zld;

    private final CoverageInHand inHand = new CoverageInHand(
            office.intake.cases,
            office.intake.coverages,
            office.intake.coverCase,
            office.intake.coverageQueries,
            office.access,
            office.acting,
            office.intake.tellOfCase,
            office.intake.clock);
    final ChooseMachine chooseMachine = new ChooseMachine(inHand, office.intake.machines, office.intake.models);
    final ChooseProductType chooseProductType = new ChooseProductType(inHand, office.intake.productTypes);
    final RuleWarranty ruleWarranty = new RuleWarranty(inHand);
    final OverruleCharge overruleCharge = new OverruleCharge(inHand);
    final ViewCoverage viewCoverage = new ViewCoverage(
            inHand,
            office.intake.coverCase,
            office.intake.coverageQueries,
            office.intake.contacts,
            office.intake.productTypes,
            office.employees,
            office.merges,
            office.intake.machines,
            office.intake.contracts);

    final FindDoubles findDoubles = new FindDoubles(
            office.intake.deliveries,
            office.intake.register,
            office.intake.contacts,
            office.intake.coverCase,
            office.intake.coverageQueries,
            office.acting);

    Rulings() {
        office.roles.add(new Role(
                "HQ_DISPATCHER",
                "总部调度",
                "HQ dispatcher",
                java.util.Set.of(Right.READ_CASES, Right.HANDLE_CASES, Right.OVERRULE_COVERAGE)));
        zhangwei = office.employs("zhangwei", "张伟", DepartmentCode.SERVICE_HQ, "HQ_DISPATCHER");
        compressors = type("空压机", "Compressors");
        dryers = type("干燥机", "Dryers");
        long modelV = model("ZLV-75", compressors, 18);
        long modelD = model("ZLD-40", dryers, 12);
        var customer = new Customer(CustomerDetails.named("绍锦纺织"));
        office.intake.customers.add(customer);
        shaojin = customer.id();
        zlv = machine(modelV, "ZL23-06117", shaojin, today().minusDays(100));
        zld = machine(modelD, "ZD20-00001", shaojin, today().minusDays(1000));
    }

    LocalDate today() {
        Clock clock = office.intake.clock;
        return LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Asia/Shanghai"));
    }

    /** 余国庆 of the customer writes; the contact is known. */
    ServiceCase writes(String subject, String text) {
        var address = new EmailAddress("yu@shaojin.example");
        if (office.intake.contacts.byEmail(address).isEmpty()) {
            office.intake.contacts.addUnlessThere(new Contact(new ContactDetails(
                    shaojin,
                    "余国庆",
                    "",
                    CorrespondentKind.CUSTOMER,
                    java.util.List.of(address),
                    java.util.List.of(),
                    "")));
        }
        return mailFrom("余国庆 <yu@shaojin.example>", subject, text);
    }

    ServiceCase mailFrom(String from, String subject, String text) {
        return office.intake.caseOf(
                office.intake.receives(TestMail.from(from).subject(subject).text(text)));
    }

    CaseCoverage coverage(ServiceCase serviceCase) {
        return office.intake.coverages.ofCase(serviceCase.id()).orElseThrow();
    }

    CoverageView view(ServiceCase serviceCase) {
        return viewCoverage.view(serviceCase.number());
    }

    void choose(ServiceCase serviceCase, Equipment machine) {
        chooseMachine.choose(new ChooseMachine.Command(
                serviceCase.number(), coverage(serviceCase).version(), machine.id()));
    }

    AuditTrail.Entry lastAudit() {
        var entries = office.intake.audit.entries();
        return entries.get(entries.size() - 1);
    }

    private long type(String zh, String en) {
        var made = new ProductType(zh, en);
        office.intake.productTypes.add(made);
        return made.id();
    }

    private long model(String code, long type, int months) {
        var made = new ProductModel(new ModelDetails(code, code, code, type, months));
        office.intake.models.add(made);
        return made.id();
    }

    private Equipment machine(long model, String serial, long customer, LocalDate delivered) {
        var made = new Equipment(new EquipmentDetails(
                model, new SerialNumber(serial), customer, delivered, null, null, null, null, null, "", "", ""));
        office.intake.machines.add(made);
        return made;
    }
}
