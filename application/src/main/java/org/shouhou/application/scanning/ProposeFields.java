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
        String text = pages.stream().map(PageText::text).collect(Collectors.joining("\n"));
        Optional<KnownMachine> machine = machine(text, fields);
        machine.ifPresent(it -> {
            put(fields, mended(pages, Kind.SERIAL_NUMBER, it.serial()));
            put(fields, mended(pages, Kind.MODEL, it.modelCode()));
        });
        if (machine.isEmpty()) {
            model(text, pages).ifPresent(it -> put(fields, it));
        }
        Optional<KnownContact> contact = contact(fields);
        Optional<KnownCustomer> customer = customer(fields, contact, machine);
        customer.ifPresent(it -> put(fields, organisation(fields, it.name())));
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

    /** The name that signs counts most, then who is known by the number, then whose machine it is. */
    private Optional<KnownCustomer> customer(
            List<LetterField> fields, Optional<KnownContact> contact, Optional<KnownMachine> machine) {
        return field(fields, Kind.ORGANISATION)
                .flatMap(it -> byName(it.value()))
                .or(() -> contact.filter(it -> it.customerId() != null)
                        .map(it -> new KnownCustomer(it.customerId(), it.customerName())))
                .or(() -> machine.filter(it -> it.customerId() != null)
                        .map(it -> new KnownCustomer(it.customerId(), it.customerName())));
    }

    private Optional<KnownCustomer> byName(String name) {
        NearName near = new NearName(name);
        List<KnownCustomer> known = near.parts().isEmpty() ? List.of() : knowledge.customersWith(near.parts());
        return near.among(known.stream().map(KnownCustomer::name).toList())
                .flatMap(meant ->
                        known.stream().filter(it -> it.name().equals(meant)).findFirst());
    }

    private static LetterField organisation(List<LetterField> fields, String name) {
        return field(fields, Kind.ORGANISATION)
                .map(it -> new LetterField(Kind.ORGANISATION, name, 1, it.page(), it.box()))
                .orElse(new LetterField(Kind.ORGANISATION, name, 1, 0, null));
    }
}
