package org.shouhou.adapters.in.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.shouhou.application.quotation.FindQuotations;
import org.shouhou.application.quotation.QuotationRow;
import org.shouhou.application.quotation.QuotationSearch;
import org.shouhou.application.quotation.QuotationView;
import org.shouhou.application.quotation.ViewQuotations;
import org.shouhou.application.reading.Place;
import org.shouhou.application.reading.RegisterPage;
import org.shouhou.domain.quotation.QuotationLine;
import org.shouhou.domain.quotation.QuotationStatus;
import org.shouhou.domain.quotation.Totals;

/** The quotations (报价单) of the cases the caller may see. Amounts are texts, so that no digit is lost on the way. */
@Path("v1/quotations")
@ApplicationScoped
public class QuotationsResource {

    private final FindQuotations findQuotations;
    private final ViewQuotations viewQuotations;

    protected QuotationsResource() {
        this(null, null);
    }

    @Inject
    public QuotationsResource(FindQuotations findQuotations, ViewQuotations viewQuotations) {
        this.findQuotations = findQuotations;
        this.viewQuotations = viewQuotations;
    }

    /** One page, the latest first. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response page(@Context UriInfo uri) {
        Asked asked = new Asked(uri);
        Place place = Place.beginning(true, asked.size(Place.LARGEST)).at(asked.cursor());
        RegisterPage<QuotationRow> page =
                findQuotations.find(new QuotationSearch(asked.oneOf("status", QuotationStatus.class), place));
        return Pages.page(page.rows(), page.next(), QuotationsResource::row, uri);
    }

    /** One with its lines. */
    @GET
    @Path("{id:\\d{1,18}}")
    @Produces(MediaType.APPLICATION_JSON)
    public String one(@PathParam("id") long id) {
        QuotationView it = viewQuotations.view(id);
        Totals totals = it.offer().totals();
        return row(it.row())
                .with("contact", it.offer().contact())
                .with("language", it.offer().language().tag())
                .with("lines", it.offer().lines(), QuotationsResource::line)
                .with("net", totals.net().toPlainString())
                .with("taxPercent", it.offer().taxPercent().toPlainString())
                .with("tax", totals.tax().toPlainString())
                .with("remark", it.offer().remark())
                .with("sentTo", it.sentTo())
                .toString();
    }

    private static Fields row(QuotationRow it) {
        return new Fields()
                .with("id", Long.valueOf(it.id()))
                .with("number", it.label())
                .with("caseNumber", it.caseNumber())
                .with("customer", it.customer())
                .with("status", it.status())
                .with("gross", it.gross().toPlainString())
                .with("validUntil", it.validUntil().toString())
                .with("preparedBy", it.preparedBy())
                .with("preparedAt", it.preparedAt())
                .with("sentAt", it.sentAt())
                .with("endedAt", it.endedAt())
                .with("endReason", it.endReason());
    }

    private static Fields line(QuotationLine it) {
        return new Fields()
                .with("kind", it.kind())
                .with("partNumber", it.partNumber())
                .with("description", it.description())
                .with("unit", it.unit())
                .with("quantity", it.quantity().toPlainString())
                .with("unitPrice", it.unitPrice().toPlainString())
                .with("amount", it.amount().toPlainString());
    }
}
