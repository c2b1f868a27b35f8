package org.shouhou.application.scanning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shouhou.application.scanning.LetterKnowledge.KnownContact;
import org.shouhou.application.scanning.LetterKnowledge.KnownCustomer;
import org.shouhou.application.scanning.LetterKnowledge.KnownMachine;
import org.shouhou.domain.customer.PhoneNumber;
import org.shouhou.domain.equipment.MachineClues;
import org.shouhou.domain.scan.LetterField;
import org.shouhou.domain.scan.LetterField.Kind;
import org.shouhou.domain.scan.LetterReading;
import org.shouhou.domain.scan.LookAlike;
import org.shouhou.domain.scan.NearName;
import org.shouhou.domain.scan.PageText;

/** What a letter says, set right by what is known: machines, models, customers and people mend what was read wrongly. */
@ApplicationScoped
class ProposeFields {

    private static final double DOUBTFUL = 0.7;

    private final LetterKnowledge knowledge;

    protected ProposeFields() {
        this(null);
    }

    @Inject
    ProposeFields(LetterKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Ids are null where nobody and nothing known is meant for sure. */
    record Proposal(List<LetterField> fields, Long contactId, Long customerId, Long machineId) {}

    Proposal of(List<PageText> pages) {
        List<LetterField> fields = new ArrayList<>(LetterReading.of(pages));
        String text = LetterReading.unbroken(pages.stream().map(PageText::text).collect(Collectors.joining("\n")));
        Optional<KnownMachine> machine = machine(text, fields);
        machine.ifPresent(it -> {
            put(fields, mended(pages, Kind.SERIAL_NUMBER, it.serial()));
            put(fields, mended(pages, Kind.MODEL, it.modelCode()));
        });
        if (machine.isEmpty()) {
            model(text, pages).ifPresent(it -> put(fields, it));
        }
        Optional<KnownContact> contact = contact(fields);
        Optional<KnownCustomer> related = related(contact, machine);
        Optional<KnownCustomer> named = field(fields, Kind.ORGANISATION).flatMap(it -> byName(it.value()));
        field(fields, Kind.ORGANISATION).ifPresent(it -> put(fields, judged(it, named, related)));
        Optional<KnownCustomer> customer = named.or(() -> related);
        contact = contact.or(() -> customer.flatMap(it -> colleague(it, fields)));
        if (field(fields, Kind.ORGANISATION).isEmpty()) {
            customer.ifPresent(it -> fields.add(new LetterField(Kind.ORGANISATION, it.name(), 1, 0, null)));
        }
        return new Proposal(
                List.copyOf(fields),
                contact.map(KnownContact::id).orElse(null),
                customer.map(KnownCustomer::id).orElse(null),
                machine.map(KnownMachine::id).orElse(null));
    }

    private static void put(List<LetterField> fields, LetterField field) {
        fields.removeIf(it -> it.kind() == field.kind());
        fields.add(field);
    }

    private static Optional<LetterField> field(List<LetterField> fields, Kind kind) {
        return fields.stream().filter(it -> it.kind() == kind).findFirst();
    }

    /** Where it stands, or by itself where that can't be told. */
    private static LetterField mended(List<PageText> pages, Kind kind, String value) {
        return LetterReading.known(pages, kind, value).orElse(new LetterField(kind, value, 1, 0, null));
    }

    private Optional<KnownMachine> machine(String text, List<LetterField> fields) {
        Set<String> looks = new TreeSet<>();
        MachineClues.in("", text).serials().forEach(it -> looks.add(LookAlike.of(it)));
        field(fields, Kind.SERIAL_NUMBER).ifPresent(it -> looks.add(LookAlike.of(it.value())));
        if (looks.isEmpty()) {
            return Optional.empty();
        }
        List<KnownMachine> known = knowledge.machinesLike(looks);
        if (known.size() > 1) {
            // of several with one serial number that of the model named is meant
            String said = LookAlike.of(text);
            known = known.stream()
                    .filter(it -> said.contains(LookAlike.of(it.modelCode())))
                    .toList();
        }
        return known.size() == 1 ? Optional.of(known.get(0)) : Optional.empty();
    }

    private Optional<LetterField> model(String text, List<PageText> pages) {
        Set<String> looks = new TreeSet<>();
        MachineClues.in("", text).modelKeys().forEach(it -> looks.add(LookAlike.of(it)));
        List<String> known = looks.isEmpty() ? List.of() : knowledge.modelsLike(looks);
        return known.size() == 1 ? Optional.of(mended(pages, Kind.MODEL, known.get(0))) : Optional.empty();
    }

    private Optional<KnownContact> contact(List<LetterField> fields) {
        List<KnownContact> known = field(fields, Kind.PHONE)
                .flatMap(it -> PhoneNumber.parse(it.value()))
                .map(it -> knowledge.contactsAt(it.digits()))
                .orElse(List.of());
        Optional<String> person = field(fields, Kind.PERSON).map(LetterField::value);
        List<KnownContact> named = known.stream()
                .filter(it -> person.isEmpty()
                        || it.name().contains(person.get())
                        || person.get().contains(it.name()))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** Whose number isn't known, but their name at the customer's is. */
    private Optional<KnownContact> colleague(KnownCustomer customer, List<LetterField> fields) {
        List<KnownContact> named = field(fields, Kind.PERSON)
                .map(it -> knowledge.contactsNamed(customer.id(), it.value()))
                .orElse(List.of());
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** Who is known by the number on it, else whose machine it is. */
    private static Optional<KnownCustomer> related(Optional<KnownContact> contact, Optional<KnownMachine> machine) {
        return contact.filter(it -> it.customerId() != null)
                .map(it -> new KnownCustomer(it.customerId(), it.customerName()))
                .or(() -> machine.filter(it -> it.customerId() != null)
                        .map(it -> new KnownCustomer(it.customerId(), it.customerName())));
    }

    /** A name that had to be mended is sure where something else leads to the same customer, and doubtful where to another. */
    private static LetterField judged(
            LetterField read, Optional<KnownCustomer> named, Optional<KnownCustomer> related) {
        boolean agree = named.isPresent()
                && related.filter(it -> it.id() == named.get().id()).isPresent();
        boolean contradict = related.isPresent() && !agree;
        boolean exact = named.filter(it -> it.name().equals(read.value())).isPresent();
        double confidence =
                agree ? 1 : contradict || !exact ? Math.min(read.confidence(), DOUBTFUL) : read.confidence();
        String value = named.map(KnownCustomer::name).orElse(read.value());
        return new LetterField(Kind.ORGANISATION, value, confidence, read.page(), read.box());
    }

    private Optional<KnownCustomer> byName(String name) {
        NearName near = new NearName(name);
        List<KnownCustomer> known = near.parts().isEmpty() ? List.of() : knowledge.customersWith(near.parts());
        return near.among(known.stream().map(KnownCustomer::name).toList())
                .flatMap(meant ->
                        known.stream().filter(it -> it.name().equals(meant)).findFirst());
    }
}
