package org.shouhou.adapters.out.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.shouhou.application.customers.FileDocument;
import org.shouhou.application.port.DocumentStore;

/**
 * Puts documents into a PDF as its attachments, byte by byte as they are: they come from strangers, so nothing here opens
 * them. However large they are, they go over temporary files.
 */
final class EnclosedFiles {

    private final DocumentStore documents;

    EnclosedFiles(DocumentStore documents) {
        this.documents = documents;
    }

    void enclose(byte[] pdf, List<FileDocument> files, OutputStream out) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            Map<String, PDComplexFileSpecification> enclosed = new LinkedHashMap<>();
            for (FileDocument file : files) {
                enclosed.put("%05d".formatted(enclosed.size() + 1), enclosed(document, file, enclosed.size() + 1));
            }
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(enclosed);
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            document.getDocumentCatalog().setPageMode(PageMode.USE_ATTACHMENTS);
            document.save(out);
        }
    }

    private PDComplexFileSpecification enclosed(PDDocument document, FileDocument file, int number) throws IOException {
        PDEmbeddedFile embedded;
        try (InputStream content = documents.open(file.documentId())) {
            embedded = new PDEmbeddedFile(document, content);
        }
        embedded.setSubtype(file.mediaType());
        embedded.setSize((int) file.size());
        GregorianCalendar at = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        at.setTimeInMillis(file.at().toEpochMilli());
        embedded.setModDate(at);
        // the number is the one in the list; two files may have one name
        String name = "%03d %s".formatted(number, file.name());
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setFileUnicode(name);
        specification.setEmbeddedFile(embedded);
        specification.setEmbeddedFileUnicode(embedded);
        return specification;
    }
}
