package org.shouhou.portal.quotations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.shouhou.application.quotation.MakeQuotation;
import org.shouhou.application.quotation.QuotationView;
import org.shouhou.application.quotation.SendQuotation;
import org.shouhou.application.quotation.ViewQuotations;
import org.shouhou.domain.quotation.QuotationStatus;
import org.shouhou.portal.frame.Ids;
import org.shouhou.portal.frame.Me;
import org.shouhou.portal.frame.Told;
import org.shouhou.portal.frame.Words;

/** One quotation: what it says, what became of it, its revisions; sending, revising, taking it back. */
@Named
@RequestScoped
public class QuotationBacking {

    static final String PAGE = "/quotations/quotation?id=";

    @Inject
    private ViewQuotations viewQuotations;

    @Inject
    private MakeQuotation makeQuotation;

    @Inject
    private SendQuotation sendQuotation;

    @Inject
    private Me me;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private QuotationView view;
    private Long version;
    private String to;
    private String subject;
    private String text;
    private String reason;

    /** Refuses a page of nothing. */
    public void open() {
        getView();
    }

    public QuotationView getView() {
        if (view == null) {
            view = viewQuotations.view(id());
        }
        return view;
    }

    public boolean isDraft() {
        return getView().row().status() == QuotationStatus.DRAFT;
    }

    public boolean isMaking() {
        return me.may("MAKE_QUOTATIONS");
    }

    public void send() throws IOException {
        sendQuotation.send(new SendQuotation.Command(id(), version, to, subject, text));
        told.at(PAGE + id(), "quotations_quotation.sent", to);
    }

    public void revise() {
        told.at(PAGE + makeQuotation.revise(id(), version), "quotations_quotation.revised");
    }

    public void withdraw() {
        makeQuotation.withdraw(id(), version, reason);
        told.at(PAGE + id(), "quotations_quotation.withdrawn");
    }

    private static long id() {
        return Ids.given("id", "quotation.unknown");
    }

    /** The version the page shows, which goes back with each action. */
    public Long getVersion() {
        return version == null ? Long.valueOf(getView().row().version()) : version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }

    public String getTo() {
        return to == null && isDraft() && isMaking() ? sendQuotation.usualRecipient(id()) : to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getSubject() {
        return subject == null ? inItsLanguage("quotations_quotation.mail-subject") : subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getText() {
        return text == null ? inItsLanguage("quotations_quotation.mail-text") : text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** A sentence in the customer's language, whatever that of the page is. */
    private String inItsLanguage(String key) {
        String addressed = getView().offer().contact().isEmpty()
                ? getView().offer().customer()
                : getView().offer().contact();
        return words.sayIn(
                getView().offer().language(),
                key,
                getView().row().label(),
                addressed,
                words.money(getView().row().gross()),
                getView().offer().validUntil().toString(),
                me.getName(),
                SendQuotation.LINK);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
