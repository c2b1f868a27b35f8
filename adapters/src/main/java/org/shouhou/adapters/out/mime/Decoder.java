package org.shouhou.adapters.out.mime;

import java.nio.charset.Charset;

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

    /** The text of bytes that come without a charset. */
    String guess(byte[] bytes) {
        return named == null ? Charsets.guess(bytes) : Charsets.leniently(bytes, named);
    }
}
