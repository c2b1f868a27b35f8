package org.shouhou.adapters.out.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.extractor.ExtractorFactory;
import org.apache.poi.extractor.POITextExtractor;

/** What runs in the JVM beside: takes the words out of one file and writes them as UTF-8. */
final class ReadFile {

    private static final int MOST_PAGES = 200;

    /** The parts of Office's files that have people's words in them. */
    private static final String PARTS = "word/(document|footnotes|endnotes|header\\d*|footer\\d*)\\.xml"
            + "|xl/sharedStrings\\.xml|xl/worksheets/sheet\\d+\\.xml|ppt/slides/slide\\d+\\.xml";

    private ReadFile() {}

    /** @param given the kind, such as {@code pdf}, and where the file is */
    public static void main(String[] given) throws Exception {
        Path file = Path.of(given[1]);
        try (Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8)) {
            switch (given[0]) {
                case "pdf" -> pdf(file, out);
                case "docx", "xlsx", "pptx" -> office(file, out);
                default -> oldOffice(file, out);
            }
        }
    }

    private static void pdf(Path file, Writer out) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= Math.min(document.getNumberOfPages(), MOST_PAGES); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.writeText(document, out);
                // what was read until time is up counts
                out.flush();
            }
        }
    }

    private static void office(Path file, Writer out) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().matches(PARTS)) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        words(factory.createXMLStreamReader(in), out);
                    }
                    out.flush();
                }
            }
        }
    }

    /** Runs of a paragraph belong together, paragraphs and cells don't; a sheet's own texts stand in {@code t}. */
    private static void words(XMLStreamReader xml, Writer out) throws XMLStreamException, IOException {
        boolean text = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT ->
                    text = xml.getLocalName().equals("t");
                case XMLStreamConstants.CHARACTERS -> {
                    if (text) {
                        out.write(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    text = false;
                    if (xml.getLocalName().matches("p|si|is|tab|br")) {
                        out.write('\n');
                    }
                }
                default -> {}
            }
        }
    }

    private static void oldOffice(Path file, Writer out) throws IOException {
        try (POITextExtractor extractor = ExtractorFactory.createExtractor(file.toFile())) {
            out.write(extractor.getText());
        }
    }
}
