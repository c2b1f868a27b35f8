package org.shouhou.application.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.port.Contacts;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.Deliveries;
import org.shouhou.application.reading.Visibility;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.equipment.MachineRecognition.KnownMachine;
import org.shouhou.domain.organisation.Right;

/** Finds the open cases an arrival that waits may belong to: those of its sender, and of the machine it names. */
@Permitted(Right.WORK_REGISTER)
@ApplicationScoped
public class FindDoubles {

    private static final long NO_CASE = -1;

    private final Deliveries deliveries;
    private final Correspondences register;
    private final Contacts contacts;
    private final CoverCase coverCase;
    private final CoverageQueries queries;
    private final CurrentActor currentActor;

    protected FindDoubles() {
        this(null, null, null, null, null, null);
    }

    @Inject
    FindDoubles(
            Deliveries deliveries,
            Correspondences register,
            Contacts contacts,
            CoverCase coverCase,
            CoverageQueries queries,
            CurrentActor currentActor) {
        this.deliveries = deliveries;
        this.register = register;
        this.contacts = contacts;
        this.coverCase = coverCase;
        this.queries = queries;
        this.currentActor = currentActor;
    }

    /** Those the actor may see, the latest active first. */
    @Transactional
    public List<RelatedCase> ofArrival(long deliveryId) {
        Visibility visibility = Visibility.of(currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in")));
        Optional<Delivery> delivery = deliveries.byId(deliveryId);
        Optional<Correspondence> entry =
                delivery.map(Delivery::correspondenceId).flatMap(register::byId);
        Optional<Contact> sender = entry.map(Correspondence::contactId)
                .flatMap(contacts::byId)
                .or(() -> delivery.map(Delivery::envelopeFrom)
                        .flatMap(EmailAddress::parse)
                        .flatMap(contacts::byEmail));
        Optional<KnownMachine> machine = entry.flatMap(it ->
                coverCase.look(it.subject(), it.text(), sender.orElse(null)).machine());
        return queries.open(
                NO_CASE,
                sender.map(Contact::id).orElse(null),
                machine.map(KnownMachine::id).orElse(null),
                visibility);
    }
}
