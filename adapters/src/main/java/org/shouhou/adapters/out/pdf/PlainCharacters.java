package org.shouhou.adapters.out.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Lets a document's text be searched and copied. The font draws a radical, such as ⽇, and the character it is, 日, by one
 * glyph, and the library says of that glyph that it is the radical; here it becomes the character.
 */
final class PlainCharacters {

    private static final Pattern RANGE =
            Pattern.compile("<([0-9A-Fa-f]{4})>\\s*<([0-9A-Fa-f]{4})>\\s*<([0-9A-Fa-f]{4})>");
    private static final Pattern TABLE = Pattern.compile("\\d+ beginbfrange.*endbfrange", Pattern.DOTALL);

    /** Radicals and what else repeats characters for the sake of older standards. */
    private static final int[][] REPEATING = {{0x2E80, 0x2FDF}, {0xF900, 0xFAFF}};

    private static final int FIRST = 0x4E00;
    private static final int LAST = 0x9FFF;

    /** More must not stand in one table. */
    private static final int MOST = 100;

    private final Map<Integer, Integer> plain = new HashMap<>();

    PlainCharacters(InputStream font) throws IOException {
        try (TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            CmapLookup characters = read.getUnicodeCmapLookup();
            for (int[] block : REPEATING) {
                for (int code = block[0]; code <= block[1]; code++) {
                    int glyph = characters.getGlyphId(code);
                    List<Integer> same = glyph == 0 ? null : characters.getCharCodes(glyph);
                    if (same != null) {
                        int radical = code;
                        same.stream()
                                .filter(it -> it >= FIRST && it <= LAST)
                                .findFirst()
                                .ifPresent(it -> plain.put(radical, it));
                    }
                }
            }
        }
    }

    void useIn(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            // not by getFont, which reads the fonts and holds large tables of characters for good
            COSDictionary fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            for (COSName name : page.getResources().getFontNames()) {
                COSStream meanings = fonts.getCOSDictionary(name).getCOSStream(COSName.TO_UNICODE);
                if (meanings != null) {
                    rewrite(meanings);
                }
            }
        }
    }

    private void rewrite(COSStream meanings) throws IOException {
        String written;
        try (InputStream in = meanings.createInputStream()) {
            written = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
        List<String> lines = new ArrayList<>();
        Matcher range = RANGE.matcher(written);
        while (range.find()) {
            int first = Integer.parseInt(range.group(1), 16);
            int last = Integer.parseInt(range.group(2), 16);
            int meaning = Integer.parseInt(range.group(3), 16);
            for (int glyph = first; glyph <= last; glyph++, meaning++) {
                lines.add(String.format("<%04X> <%1$04X> <%04X>", glyph, plain.getOrDefault(meaning, meaning)));
            }
        }
        StringBuilder tables = new StringBuilder();
        for (int from = 0; from < lines.size(); from += MOST) {
            List<String> table = lines.subList(from, Math.min(from + MOST, lines.size()));
            tables.append(table.size()).append(" beginbfrange\n");
            tables.append(String.join("\n", table)).append("\nendbfrange\n");
        }
        String mended = TABLE.matcher(written).replaceFirst(Matcher.quoteReplacement(tables.toString()));
        try (OutputStream out = meanings.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(mended.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
