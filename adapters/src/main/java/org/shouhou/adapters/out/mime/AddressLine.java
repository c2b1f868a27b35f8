package org.shouhou.adapters.out.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shouhou.domain.customer.EmailAddress;

/** The addresses of a From, To or Cc header, as far as they can be made out; groups are flattened. */
final class AddressLine {

    /** @param name the display name or comment, decoded, or empty text */
    record Entry(String name, EmailAddress address) {}

    /** What makes the quotes around a local part more than a habit. */
    private static final Pattern NO_PLAIN_WORD = Pattern.compile("[\\s\"(),:;<>@\\[\\\\\\]]");

    private static final Pattern QUOTED_LOCAL_PART = Pattern.compile("\"([^\\s\"(),:;<>@\\[\\\\\\]]+)\"(@.+)");

    private AddressLine() {}

    static List<Entry> parse(HeaderBlock.Field field) {
        String line = HeaderText.unfold(field.decoder().guess(field.raw()));
        List<Entry> found = scan(line, field.decoder());
        // some programs encode name and address together
        return found.isEmpty() && line.contains("=?")
                ? scan(HeaderText.decodeWords(line, field.decoder()), field.decoder())
                : found;
    }

    /** The display name of a line that holds no address. */
    static String nameOnly(HeaderBlock.Field field) {
        return CleanText.line(field.text().replaceAll("[<>\"]", " "));
    }

    /** The bare addresses, comma-separated. */
    static String joined(List<HeaderBlock.Field> fields) {
        return fields.stream()
                .flatMap(field -> parse(field).stream())
                .map(entry -> entry.address().value())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static List<Entry> scan(String line, Decoder decoder) {
        List<Entry> found = new ArrayList<>();
        Item item = new Item(decoder);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            int word = HeaderText.wordEnd(line, i);
            if (word > i) {
                // whole, whatever stands in it
                item.words.append(line, i, word);
                i = word - 1;
                continue;
            }
            switch (c) {
                case '"' -> i = quotedWords(line, i, item);
                case '(' -> i = comment(line, i, item.comment);
                case '<' -> i = angle(line, i, item);
                case ',', ';' -> {
                    // a comma inside an unquoted name: the address is still to come
                    if (item.take(found)) {
                        item = new Item(decoder);
                    } else {
                        item.words.append(c == ',' ? ',' : ' ');
                    }
                }
                case ':' -> item.startGroup();
                default -> item.words.append(c);
            }
        }
        item.take(found);
        return found;
    }

    private static int quotedWords(String line, int start, Item item) {
        int begin = item.words.length();
        int end = quoted(line, start, item.words);
        if (NO_PLAIN_WORD.matcher(item.words.substring(begin)).find()) {
            item.quotedEnd = item.words.length();
        }
        return end;
    }

    private static int quoted(String line, int start, StringBuilder into) {
        if (line.indexOf('"', start + 1) < 0) {
            // it never closes, so it opens nothing
            return start;
        }
        int i = start + 1;
        for (; i < line.length() && line.charAt(i) != '"'; i++) {
            if (line.charAt(i) == '\\' && i + 1 < line.length()) {
                i++;
            }
            into.append(line.charAt(i));
        }
        return i;
    }

    private static int comment(String line, int start, StringBuilder into) {
        int depth = 1;
        int i = start + 1;
        for (; i < line.length(); i++) {
            char c = line.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                break;
            }
            if (c == '\\' && i + 1 < line.length()) {
                i++;
            }
            into.append(line.charAt(i));
        }
        return i;
    }

    private static int angle(String line, int start, Item item) {
        int end = start + 1;
        for (boolean quotes = false; end < line.length() && (quotes || line.charAt(end) != '>'); end++) {
            boolean opens = line.charAt(end) == '"' && line.indexOf('"', end + 1) > 0;
            quotes = quotes ? line.charAt(end) != '"' : opens;
        }
        String inside = line.substring(start + 1, end).strip();
        // a source route, long obsolete: <@a,@b:user@host>
        int route = inside.startsWith("@") ? inside.indexOf(':') : -1;
        String address = inside.substring(route + 1);
        item.angle = address.indexOf('"') < 0 ? address.replace(" ", "") : address;
        return end;
    }

    private static final class Item {

        private final StringBuilder words = new StringBuilder();
        private final StringBuilder comment = new StringBuilder();
        private final Decoder decoder;
        private String angle;

        /** Where quoted words end that can't stand in an address without their quotes; 0 where there are none. */
        private int quotedEnd;

        Item(Decoder decoder) {
            this.decoder = decoder;
        }

        /** Adds the address, if there is one by now; done as well with one that can't be used. */
        boolean take(List<Entry> found) {
            String plain = words.toString().strip();
            Optional<EmailAddress> address = Optional.ofNullable(angle).flatMap(AddressLine::address);
            String name = plain;
            if (address.isEmpty() && isQuoted()) {
                return true;
            }
            if (address.isEmpty()) {
                address = lastWord(plain);
                name = address.isPresent() ? plain.substring(0, lastSpace(plain) + 1) : plain;
            }
            if (address.isEmpty()) {
                return false;
            }
            String shown = name.isBlank() ? comment.toString() : name;
            found.add(new Entry(displayName(shown, decoder), address.get()));
            return true;
        }

        /** Whether its address has quoted words: what stands beside them is somebody else's. */
        private boolean isQuoted() {
            if (angle != null) {
                return angle.indexOf('"') >= 0;
            }
            String all = words.toString().stripTrailing();
            int begin = all.lastIndexOf(' ') + 1;
            return begin < quotedEnd && quotedEnd < all.length() && all.indexOf('@', quotedEnd) >= 0;
        }

        /** A colon ends a group's name, unless it is part of an address that stands alone. */
        void startGroup() {
            if (words.indexOf("@") < 0) {
                words.setLength(0);
                quotedEnd = 0;
            } else {
                words.append(':');
            }
        }

        private static Optional<EmailAddress> lastWord(String plain) {
            return address(plain.substring(lastSpace(plain) + 1));
        }

        private static int lastSpace(String plain) {
            return plain.lastIndexOf(' ');
        }
    }

    private static Optional<EmailAddress> address(String text) {
        String bare = text.strip();
        if (bare.startsWith("mailto:")) {
            bare = bare.substring("mailto:".length());
        }
        Matcher quoted = QUOTED_LOCAL_PART.matcher(bare);
        String unquoted = quoted.matches() ? quoted.group(1) + quoted.group(2) : bare;
        return EmailAddress.parse(CleanText.line(unquoted)).filter(AddressLine::plausible);
    }

    private static boolean plausible(EmailAddress address) {
        return !address.value().contains("=?")
                && StandardCharsets.UTF_8.newEncoder().canEncode(address.value())
                && address.value().indexOf('"') < 0;
    }

    private static String displayName(String text, Decoder decoder) {
        String name = CleanText.line(HeaderText.decodeWords(text, decoder), 200);
        boolean quoted = name.length() > 1
                && "'\"".indexOf(name.charAt(0)) >= 0
                && name.charAt(name.length() - 1) == name.charAt(0);
        return quoted ? name.substring(1, name.length() - 1).strip() : name;
    }
}
