package org.shouhou.portal.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.shouhou.application.handling.KeepJotting;
import org.shouhou.application.reading.CaseView;
import org.shouhou.application.reading.FindParties;
import org.shouhou.application.reading.ViewCase;
import org.shouhou.application.telling.SeeNotices;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.portal.frame.Me;

/** One case as it is now, and what the one who looks at it may do about it. */
@Named
@RequestScoped
public class CaseBacking {

    @Inject
    private ViewCase viewCase;

    @Inject
    private FindParties findParties;

    @Inject
    private SeeNotices seeNotices;

    @Inject
    private Me me;

    @Inject
    private KeepJotting keepJotting;

    private Map<String, String> jottings;
    private CaseView view;
    private List<Item> conversation;

    /** Opens the page; a case that may not be seen is not found, like one that isn't there. */
    public void open() {
        seeNotices.lookedAt(getView().row().id());
    }

    /** Before the page is drawn again: what an action changed, or others meanwhile, is to be seen. */
    public void refresh() {
        if (Faces.isPostback()) {
            view = null;
            conversation = null;
        }
    }

    public CaseView getView() {
        if (view == null) {
            view = viewCase.view(number()).orElseThrow(() -> new RuleBroken("case.unknown", number()));
        }
        return view;
    }

    /** The conversation with notes and referrals, oldest first. */
    public List<Item> getConversation() {
        if (conversation == null) {
            conversation = Item.of(getView(), findParties.find(getView()));
        }
        return conversation;
    }

    /** What was thought of an incoming entry, oldest first. */
    public List<CaseView.Opinion> opinionsOn(long entryId) {
        return getView().opinions().stream()
                .filter(it -> it.entryId() == entryId)
                .toList();
    }

    /**
     * Whether the state of the case and the rights of the one who looks allow something. A button that was just pressed
     * stays, even if it is no longer allowed, so that its refusal can be told.
     */
    public boolean offers(String what) {
        return offers().offers(what) || Faces.getRequestParameterMap().containsKey("act:" + what);
    }

    /** What of the composer fits the case now. */
    public String getOffered() {
        return Stream.of("reply", "note", "answer", "decline")
                .filter(this::offers)
                .collect(Collectors.joining(" "));
    }

    /** What was typed here earlier and not handed in: the text of that form, or none. */
    public String jotted(String form) {
        if (jottings == null) {
            jottings = keepJotting.kept(number());
        }
        return jottings.get(form);
    }

    /** The words of that form were handed in: they are no jotting any more. */
    void handedIn(String form) {
        keepJotting.drop(number(), form);
    }

    /** The referrals of the own department that wait for an answer. */
    public List<CaseView.Referral> getOwed() {
        return offers().owed();
    }

    /** Where the case is to be opened again. */
    public String getAddress() {
        return "/cases/case?number=" + number();
    }

    public CaseNumber number() {
        return new CaseNumber(Faces.getRequestParameter("number"));
    }

    /** The version of the case the user looked at when acting. */
    public long seenVersion() {
        return Optional.ofNullable(Faces.getRequestParameter("seen"))
                .filter(it -> it.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(-1L);
    }

    private Offers offers() {
        return new Offers(getView(), me.actor());
    }
}
