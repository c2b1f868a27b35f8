package org.shouhou.adapters.out.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.shouhou.application.port.SheetReader;
import org.shouhou.domain.RuleBroken;

/**
 * Text with separators: commas, semicolons or tabs, whichever the first line has most of; UTF-8 where it is that, UTF-16
 * where it says so, otherwise what Chinese Excel writes.
 */
final class CsvRows implements SheetReader.Rows {

    private static final Charset CHINESE = Charset.forName("GB18030");

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    CsvRows(byte[] bytes) throws IOException {
        Charset charset = charset(bytes);
        int mark = mark(bytes, charset);
        String beginning = new String(bytes, mark, Math.min(bytes.length - mark, 8192), charset);
        RuleBroken.unless(beginning.indexOf('\0') < 0, "import.unreadable");
        Reader reader = new InputStreamReader(new ByteArrayInputStream(bytes, mark, bytes.length - mark), charset);
        parser = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(beginning.lines().findFirst().orElse("")))
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get()
                .parse(reader);
        records = parser.iterator();
    }

    private static char separator(String head) {
        char most = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(head, candidate) > count(head, most)) {
                most = candidate;
            }
        }
        return most;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(it -> it == wanted).count();
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException otherwise) {
            return CHINESE;
        }
    }

    /** How long the mark is that says how the text is encoded. */
    private static int mark(byte[] bytes, Charset charset) {
        if (charset == StandardCharsets.UTF_8) {
            return bytes.length >= 3 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb ? 3 : 0;
        }
        return charset == CHINESE ? 0 : 2;
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw unreadable(broken);
        }
    }

    @Override
    public List<String> next() {
        try {
            List<String> cells = new ArrayList<>();
            records.next().forEach(cell -> cells.add(PlainText.read(cell)));
            return cells;
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw unreadable(broken);
        }
    }

    private static RuleBroken unreadable(RuntimeException broken) {
        RuleBroken problem = new RuleBroken("import.unreadable");
        problem.initCause(broken);
        return problem;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
