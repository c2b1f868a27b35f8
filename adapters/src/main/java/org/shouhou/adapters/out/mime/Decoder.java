package org.shouhou.adapters.out.mime;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Turns a message's bytes into text: as it declares them, or all by the one charset a person named instead. */
final class Decoder {

    static final Decoder AS_DECLARED = new Decoder(null);

    private final Charset named;

    private Decoder(Charset named) {
        this.named = named;
    }

    /** What the message declares is wrong: it is this charset. */
    static Decoder as(Charset named) {
        return new Decoder(named);
    }

    /** The text of bytes that were declared to be in that charset. */
    String decode(byte[] bytes, String declared) {
        return named == null ? Charsets.decode(bytes, declared) : Charsets.leniently(bytes, named);
    }

    /** The same where the text itself names a second charset, such as HTML does. */
    String decode(byte[] bytes, String declared, String second) {
        return named == null ? Charsets.decode(bytes, declared, second) : Charsets.leniently(bytes, named);
    }

    /** How headers are decoded, none of which can be in two bytes a letter. */
    Decoder ofHeader() {
        return StandardCharsets.UTF_16.equals(named) ? AS_DECLARED : this;
    }

    /** The text of bytes that come without a charset. */
    String guess(byte[] bytes) {
        return named == null ? Charsets.guess(bytes) : Charsets.leniently(bytes, named);
    }
}
