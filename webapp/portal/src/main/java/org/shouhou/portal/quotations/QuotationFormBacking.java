package org.shouhou.portal.quotations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.shouhou.application.catalogue.FindParts;
import org.shouhou.application.catalogue.PartRow;
import org.shouhou.application.catalogue.PartSearch;
import org.shouhou.application.quotation.FillFromCatalogue;
import org.shouhou.application.quotation.MakeQuotation;
import org.shouhou.application.quotation.ViewQuotations;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.catalogue.PartDetails;
import org.shouhou.domain.correspondence.WritingLanguage;
import org.shouhou.domain.quotation.LineKind;
import org.shouhou.domain.quotation.Offer;
import org.shouhou.domain.quotation.QuotationLine;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.portal.frame.Ids;
import org.shouhou.portal.frame.Me;
import org.shouhou.portal.frame.Told;

/** The form in which a quotation is made or, while it is a draft, changed. */
@Named
@RequestScoped
public class QuotationFormBacking {

    private static final BigDecimal USUAL_TAX = new BigDecimal("13");
    private static final int USUAL_VALIDITY = 30;
    private static final int OFFERED_PARTS = 200;

    @Inject
    private ViewQuotations viewQuotations;

    @Inject
    private MakeQuotation makeQuotation;

    @Inject
    private FillFromCatalogue catalogue;

    @Inject
    private FindParts findParts;

    @Inject
    private Me me;

    @Inject
    private Told told;

    @Inject
    private Clock clock;

    @Inject
    private ZoneId companyZone;

    private List<TypedLine> lines;
    private Long version;
    private String label;
    private String caseNumber;
    private String customer;
    private String contact;
    private WritingLanguage language;
    private BigDecimal taxPercent;
    private LocalDate validUntil;
    private String remark;

    /** Fills the fields: with what the draft says, or with what is known of the case. */
    public void open() {
        if (isNew()) {
            var addressee = viewQuotations.addressee(number());
            caseNumber = number().value();
            customer = addressee.customer();
            contact = addressee.contact();
            language = WritingLanguage.of(addressee.subject());
            taxPercent = USUAL_TAX;
            validUntil = LocalDate.ofInstant(clock.instant(), companyZone).plusDays(USUAL_VALIDITY);
            lines = Stream.of(LineKind.values()).map(TypedLine::blank).toList();
        } else {
            var view = viewQuotations.view(id());
            Offer offer = view.offer();
            label = view.row().label();
            caseNumber = view.row().caseNumber().value();
            version = view.row().version();
            customer = offer.customer();
            contact = offer.contact();
            language = offer.language();
            taxPercent = offer.taxPercent().stripTrailingZeros();
            validUntil = offer.validUntil();
            remark = offer.remark();
            lines = offer.lines().stream().map(TypedLine::of).toList();
        }
    }

    public void save() {
        if (isNew()) {
            told.at(QuotationBacking.PAGE + makeQuotation.begin(number(), offer()), "quotations_quotationform.saved");
        } else {
            makeQuotation.change(id(), version, offer());
            told.at(QuotationBacking.PAGE + id(), "quotations_quotationform.saved");
        }
    }

    private Offer offer() {
        List<QuotationLine> said = new ArrayList<>();
        for (TypedLine line : getLines()) {
            if (!line.isBlank()) {
                said.add(line(line));
            }
        }
        return new Offer(customer, contact, language, said, taxPercent, validUntil, remark);
    }

    /** What is left out of a part's line stands in the catalogue. */
    private QuotationLine line(TypedLine it) {
        Optional<PartDetails> part = it.part().isBlank() ? Optional.empty() : Optional.of(catalogue.part(it.part()));
        String description = !it.description().isBlank() || part.isEmpty() ? it.description() : said(part.get());
        String unit = it.unit().isBlank() ? part.map(PartDetails::unit).orElse("") : it.unit();
        BigDecimal price =
                it.price().isBlank() && part.isPresent() && part.get().price() != null
                        ? part.get().price()
                        : TypedLine.decimal(it.price(), "quotation.line.price.malformed", description);
        return new QuotationLine(
                it.lineKind(),
                part.map(PartDetails::number).orElse(""),
                description,
                unit,
                TypedLine.decimal(it.quantity(), "quotation.line.quantity.malformed", description),
                price);
    }

    private String said(PartDetails part) {
        String name = language == WritingLanguage.ENGLISH ? part.nameEn() : part.nameZh();
        return (name + " " + part.specification()).strip();
    }

    /** What is typed, or what there is to begin with. */
    public List<TypedLine> getLines() {
        if (lines == null) {
            lines = TypedLine.sent(Faces.getRequest().getParameterMap());
        }
        return lines;
    }

    public LineKind[] getKinds() {
        return LineKind.values();
    }

    public WritingLanguage[] getLanguages() {
        return WritingLanguage.values();
    }

    /** Parts to choose from; a number beyond these can be typed. */
    public List<PartRow> getParts() {
        return me.may("READ_CUSTOMERS")
                ? findParts
                        .find(new PartSearch("", null, Optional.empty(), OFFERED_PARTS))
                        .rows()
                : List.of();
    }

    public boolean isNew() {
        return Faces.getRequestParameter("id") == null;
    }

    private static long id() {
        return Ids.given("id", "quotation.unknown");
    }

    private static CaseNumber number() {
        String number = Faces.getRequestParameter("case");
        RuleBroken.unless(number != null, "case.unknown", "");
        return new CaseNumber(number);
    }

    /** Where leaving the form leads. */
    public String getBack() {
        return isNew() ? "/cases/case?number=" + number() : QuotationBacking.PAGE + id();
    }

    public String getLabel() {
        return label;
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    public Long getVersion() {
        return version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }

    public WritingLanguage getLanguage() {
        return language;
    }

    public void setLanguage(WritingLanguage language) {
        this.language = language;
    }

    public BigDecimal getTaxPercent() {
        return taxPercent;
    }

    public void setTaxPercent(BigDecimal taxPercent) {
        this.taxPercent = taxPercent;
    }

    public LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(LocalDate validUntil) {
        this.validUntil = validUntil;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
