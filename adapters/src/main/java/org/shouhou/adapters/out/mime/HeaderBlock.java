package org.shouhou.adapters.out.mime;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A message's own header, parsed by us rather than by the MIME parser, so that bare 8-bit bytes survive and what is
 * broken is mended the way a person would: a line that is no field belongs to the field before when known fields follow,
 * otherwise the body has begun there.
 */
final class HeaderBlock {

    /** Header bytes beyond this are no header any more. */
    static final int LONGEST = 512 * 1024;

    private static final Pattern FIELD = Pattern.compile("^[!-9;-~]+[ \\t]*:");

    static final String KNOWN_NAMES =
            "from|to|cc|bcc|subject|date|message-id|in-reply-to|references|reply-to|sender|mime-version|received"
                    + "|return-path|content-[a-z-]+|x-[!-9;-~]+";

    private static final Pattern KNOWN_FIELD =
            Pattern.compile("^(?:" + KNOWN_NAMES + ")[ \\t]*:", Pattern.CASE_INSENSITIVE);

    /**
     * @param name in lower case
     * @param raw the bytes after the colon, folds included
     */
    record Field(String name, byte[] raw, Decoder decoder) {

        /** The decoded value on one line. */
        String text() {
            return HeaderText.decode(raw, decoder);
        }

        /** The bytes as characters of the same number, on one line. */
        String latin() {
            return HeaderText.unfold(new String(raw, StandardCharsets.ISO_8859_1))
                    .strip();
        }
    }

    private final List<Field> fields;
    private final InputStream body;
    private final boolean cut;
    private final boolean returnsEndLines;

    private HeaderBlock(List<Field> fields, InputStream body, boolean cut, boolean returnsEndLines) {
        this.fields = List.copyOf(fields);
        this.body = body;
        this.cut = cut;
        this.returnsEndLines = returnsEndLines;
    }

    /** Reads the header; the body can then be read from {@link #body()}, once. */
    static HeaderBlock read(InputStream raw) throws IOException {
        return read(raw, Decoder.AS_DECLARED);
    }

    static HeaderBlock read(InputStream raw, Decoder decoder) throws IOException {
        HeaderLines in = new HeaderLines(raw);
        List<String> lines = new ArrayList<>();
        int size = 0;
        boolean ended = false;
        boolean returnsEndLines = false;
        while (!ended && size < LONGEST) {
            String line = in.next(LONGEST - size);
            size += line.length();
            ended = isEmptyLine(line);
            returnsEndLines = line.startsWith("\r") && !line.equals("\r\n");
            if (!ended) {
                lines.add(line);
            }
        }
        if (!lines.isEmpty()) {
            String first =
                    lines.get(0).startsWith("\u00ef\u00bb\u00bf") ? lines.get(0).substring(3) : lines.get(0);
            // what stands first goes on from nothing
            lines.set(0, FIELD.matcher(first.stripLeading()).find() ? first.stripLeading() : first);
            // the separator of a mailbox file isn't part of the message
            if (first.startsWith("From ") || first.startsWith(">From ")) {
                lines.remove(0);
            }
        }
        HeaderBlock header = assemble(lines, ended, in.rest(), decoder.ofHeader());
        return new HeaderBlock(header.fields, header.body, header.cut, returnsEndLines);
    }

    private static HeaderBlock assemble(List<String> lines, boolean ended, InputStream in, Decoder decoder) {
        int lastKnown = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (KNOWN_FIELD.matcher(lines.get(i)).find()) {
                lastKnown = i;
            }
        }
        List<Field> fields = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        int i = 0;
        for (; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean folded = line.startsWith(" ") || line.startsWith("\t");
            if (line.isBlank() && i + 1 < lines.size() && lines.get(i + 1).startsWith("--")) {
                // the first part's fields aren't the message's
                i++;
                break;
            }
            if (FIELD.matcher(line).find()) {
                close(open, fields, decoder);
                open.append(line);
            } else if (open.length() > 0 && folded) {
                open.append(line);
            } else if (i < lastKnown) {
                open.append(open.length() > 0 ? " " + line : "");
            } else {
                break;
            }
        }
        close(open, fields, decoder);
        if (i == lines.size()) {
            return new HeaderBlock(fields, in, !ended, false);
        }
        String begun = String.join("", lines.subList(i, lines.size())) + (ended ? "\r\n" : "");
        InputStream start = new ByteArrayInputStream(begun.getBytes(StandardCharsets.ISO_8859_1));
        return new HeaderBlock(fields, new SequenceInputStream(start, in), false, false);
    }

    private static void close(StringBuilder open, List<Field> fields, Decoder decoder) {
        if (open.length() > 0) {
            int colon = open.indexOf(":");
            String name = open.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            fields.add(new Field(name, open.substring(colon + 1).getBytes(StandardCharsets.ISO_8859_1), decoder));
            open.setLength(0);
        }
    }

    /** Two returns before the line feed come from ends that were mended twice. */
    private static boolean isEmptyLine(String line) {
        return line.chars().allMatch(c -> c == '\r' || c == '\n');
    }

    List<Field> fields() {
        return fields;
    }

    Optional<Field> first(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    List<Field> all(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).toList();
    }

    /** The decoded value of the first field of that name, or empty text. */
    String text(String name) {
        return first(name).map(Field::text).orElse("");
    }

    /** What follows the header. */
    InputStream body() {
        return body;
    }

    /** Whether the header was longer than {@link #LONGEST}. */
    boolean cut() {
        return cut;
    }

    /** The message with only those fields that say how its body is built, for the MIME parser. */
    InputStream structure() {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        for (String name : Arrays.asList("content-type", "content-transfer-encoding", "content-disposition")) {
            first(name).ifPresent(field -> {
                header.writeBytes((name + ": " + field.latin() + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            });
        }
        header.writeBytes("\r\n".getBytes(StandardCharsets.ISO_8859_1));
        return new SequenceInputStream(
                new ByteArrayInputStream(header.toByteArray()), returnsEndLines ? new ReturnsAsLineEnds(body) : body);
    }
}
