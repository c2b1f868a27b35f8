package org.shouhou.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.shouhou.application.coverage.FindDoubles;
import org.shouhou.application.coverage.RelatedCase;
import org.shouhou.application.intake.FileByHand;
import org.shouhou.application.intake.FileByHand.Chosen;
import org.shouhou.application.intake.ReadAgain;
import org.shouhou.application.reading.DeliveryView;
import org.shouhou.application.reading.ViewDelivery;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Outcome;
import org.shouhou.domain.correspondence.Passage;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.portal.frame.Told;

/** One arrival, and what a person makes of it where the software set it aside. */
@Named
@RequestScoped
public class DeliveryBacking {

    private static final String LIST = "/deliveries?outcome=";

    @Inject
    private ViewDelivery viewDelivery;

    @Inject
    private FileByHand fileByHand;

    @Inject
    private ReadAgain readAgain;

    @Inject
    private Told told;

    @Inject
    private FindDoubles findDoubles;

    private DeliveryView view;
    private List<RelatedCase> doubles;
    private long version;
    private String number;
    private String subject;

    /** Opens the page; an arrival that isn't there is not found. */
    public void open() {
        version = getView().version();
        subject = getView().said() == null ? "" : getView().said().subject();
    }

    public DeliveryView getView() {
        if (view == null) {
            view = viewDelivery.view(id()).orElseThrow(() -> new RuleBroken("delivery.unknown", String.valueOf(id())));
        }
        return view;
    }

    /** Open cases it may belong to. */
    public List<RelatedCase> getDoubles() {
        if (doubles == null) {
            doubles = findDoubles.ofArrival(id());
        }
        return doubles;
    }

    public List<Passage> getPassages() {
        return Passage.of(getView().said().text(), getView().said().subject());
    }

    public boolean isSetAside() {
        return getView().outcome().isSetAside();
    }

    public boolean isSpamOffered() {
        return isSetAside() && getView().outcome() != Outcome.SPAM;
    }

    public boolean isReadingOffered() {
        return getView().outcome() == Outcome.QUARANTINED;
    }

    public void openCase() {
        CaseNumber opened = fileByHand.open(chosen(), subject);
        told.at("/cases/case?number=" + opened, "deliveries_delivery.opened", opened.value());
    }

    public void join() {
        CaseNumber into = CaseNumber.in(number).orElseThrow(() -> new RuleBroken("case.number.malformed"));
        fileByHand.join(chosen(), into);
        told.at("/cases/case?number=" + into, "deliveries_delivery.joined", into.value());
    }

    public void spam() {
        Outcome before = getView().outcome();
        fileByHand.isSpam(chosen());
        told.at(LIST + before, "deliveries_delivery.marked");
    }

    public void readAgain() {
        readAgain.readAgain(id());
        told.at(LIST + Outcome.QUARANTINED, "deliveries.to-be-read");
    }

    private Chosen chosen() {
        return new Chosen(id(), version);
    }

    private static long id() {
        return Optional.ofNullable(Faces.getRequestParameter("id"))
                .filter(it -> it.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElseThrow(() -> new RuleBroken("delivery.unknown", ""));
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    /** The case to put it into, as typed. */
    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    /** What the case to be opened is about. */
    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }
}
