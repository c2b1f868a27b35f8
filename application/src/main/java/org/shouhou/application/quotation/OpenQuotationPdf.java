package org.shouhou.application.quotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.port.QuotationPrinter;
import org.shouhou.application.port.SenderIdentity;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.organisation.Right;

/** Hands out a quotation as PDF: as it was sent, or a draft as it would look now. */
@Permitted({Right.READ_CASES, Right.ANSWER_REFERRALS, Right.MAKE_QUOTATIONS})
@ApplicationScoped
public class OpenQuotationPdf {

    private final QuotationInHand inHand;
    private final DocumentStore documents;
    private final QuotationPrinter printer;
    private final SenderIdentity sender;

    protected OpenQuotationPdf() {
        this(null, null, null, null);
    }

    @Inject
    OpenQuotationPdf(QuotationInHand inHand, DocumentStore documents, QuotationPrinter printer, SenderIdentity sender) {
        this.inHand = inHand;
        this.documents = documents;
        this.printer = printer;
        this.sender = sender;
    }

    /** The file's name and its bytes; the caller closes them. */
    public record Opened(String fileName, InputStream content) {}

    @Transactional
    public Opened open(long id) throws IOException {
        var held = inHand.take(id);
        Attachment sent = held.quotation().document();
        if (sent != null) {
            return new Opened(sent.fileName(), documents.open(sent.documentId()));
        }
        var sheet = new QuotationPrinter.Sheet(
                held.quotation(),
                held.serviceCase().number(),
                sender.name(),
                sender.address().value());
        return new Opened(held.quotation().label() + ".pdf", printer.print(sheet));
    }
}
