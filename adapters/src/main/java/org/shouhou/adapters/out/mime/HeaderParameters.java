package org.shouhou.adapters.out.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A structured header such as Content-Disposition: its first word and its parameters, which may be split and encoded
 * (RFC 2231), hold encoded words against the rules, or bare 8-bit bytes.
 */
final class HeaderParameters {

    private static final Pattern NAME = Pattern.compile("^([^*]+)(?:\\*(\\d{1,4}))?(\\*)?$");

    private final String value;
    private final Map<String, String> parameters;

    private HeaderParameters(String value, Map<String, String> parameters) {
        this.value = value;
        this.parameters = parameters;
    }

    /** The first word, in lower case; may be empty. */
    String value() {
        return value;
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** Reads a header's value given as characters of the bytes' numbers; never fails. */
    static HeaderParameters parse(String latin, Decoder decoder) {
        int semicolon = latin.indexOf(';');
        String value = (semicolon < 0 ? latin : latin.substring(0, semicolon)).strip();
        Map<String, TreeMap<Integer, Piece>> split = new HashMap<>();
        Map<String, String> plain = new HashMap<>();
        Scanner scanner = new Scanner(latin, semicolon < 0 ? latin.length() : semicolon + 1);
        while (scanner.next()) {
            Matcher name = NAME.matcher(scanner.name);
            if (!name.matches()) {
                continue;
            }
            String key = name.group(1);
            boolean encoded = name.group(3) != null;
            if (name.group(2) == null && !encoded) {
                plain.putIfAbsent(key, decodeLoose(scanner.value, decoder));
            } else {
                int number = name.group(2) == null ? 0 : Integer.parseInt(name.group(2));
                split.computeIfAbsent(key, none -> new TreeMap<>())
                        .putIfAbsent(number, new Piece(scanner.value, encoded));
            }
        }
        split.forEach((key, pieces) -> plain.put(key, join(pieces, decoder)));
        return new HeaderParameters(value.toLowerCase(Locale.ROOT), plain);
    }

    private record Piece(String latin, boolean encoded) {}

    private static String decodeLoose(String latin, Decoder decoder) {
        return CleanText.line(
                HeaderText.decodeWords(decoder.guess(latin.getBytes(StandardCharsets.ISO_8859_1)), decoder));
    }

    private static String join(TreeMap<Integer, Piece> pieces, Decoder decoder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String charset = "";
        boolean first = true;
        boolean anyEncoded = false;
        for (Piece piece : pieces.values()) {
            String text = piece.latin();
            anyEncoded |= piece.encoded();
            int afterCharset = text.indexOf('\'');
            int afterLanguage = afterCharset < 0 ? -1 : text.indexOf('\'', afterCharset + 1);
            if (first && piece.encoded() && afterLanguage > 0) {
                charset = text.substring(0, afterCharset);
                text = text.substring(afterLanguage + 1);
            } else if (first && piece.encoded() && afterCharset > 0) {
                // the language is left out together with one of its marks
                String named = text.substring(0, afterCharset);
                boolean known = CharsetNames.named(named).isPresent();
                charset = known ? named : "";
                text = known ? text.substring(afterCharset + 1) : text;
            }
            first = false;
            bytes.writeBytes(piece.encoded() ? percentDecoded(text) : text.getBytes(StandardCharsets.ISO_8859_1));
        }
        String joined = decoder.decode(bytes.toByteArray(), charset);
        return CleanText.line(anyEncoded ? joined : HeaderText.decodeWords(joined, decoder));
    }

    private static byte[] percentDecoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            int high = text.charAt(i) == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.write(text.charAt(i));
            }
        }
        return bytes.toByteArray();
    }

    /** Walks over {@code name=value} pairs; a value in quotes may hold semicolons, one without may hold spaces. */
    private static final class Scanner {

        private final String text;
        private int at;
        private String name;
        private String value;

        Scanner(String text, int at) {
            this.text = text;
            this.at = at;
        }

        boolean next() {
            while (at < text.length()) {
                int end = at;
                while (end < text.length() && text.charAt(end) != '=' && text.charAt(end) != ';') {
                    end++;
                }
                name = text.substring(at, end).strip().toLowerCase(Locale.ROOT);
                at = end + 1;
                if (end < text.length() && text.charAt(end) == '=') {
                    readValue();
                    if (!name.isEmpty()) {
                        return true;
                    }
                }
            }
            return false;
        }

        private void readValue() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at < text.length() && text.charAt(at) == '"') {
                readQuoted();
            } else {
                int end = text.indexOf(';', at);
                value = text.substring(Math.min(at, text.length()), end < 0 ? text.length() : end)
                        .strip();
                at = end < 0 ? text.length() : end + 1;
            }
        }

        private void readQuoted() {
            StringBuilder unquoted = new StringBuilder();
            at++;
            while (at < text.length() && text.charAt(at) != '"') {
                char c = text.charAt(at);
                char following = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
                // a lone backslash is more often part of a path than an escape
                if (c == '\\' && (following == '"' || following == '\\')) {
                    at++;
                    c = following;
                }
                unquoted.append(c);
                at++;
            }
            value = unquoted.toString();
            int end = text.indexOf(';', Math.min(at, text.length()));
            at = end < 0 ? text.length() : end + 1;
        }
    }
}
