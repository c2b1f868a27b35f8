package org.shouhou.domain.scan;

/**
 * Something a letter says that a form asks for.
 *
 * @param value as it goes into the form
 * @param confidence from 0 to 1; a person looks at what is below {@link #SURE}
 * @param page where it was read, counted from 1; 0 where it stands nowhere but follows from the rest
 * @param box where on that page, or null
 */
public record LetterField(Kind kind, String value, double confidence, int page, TextLine.Box box) {

    /** Enough for a person not to look at it. */
    public static final double SURE = 0.9;

    /** What it is. */
    public enum Kind {
        SUBJECT,
        ORGANISATION,
        PERSON,
        PHONE,
        LETTER_NUMBER,
        WRITTEN_ON,
        MODEL,
        SERIAL_NUMBER,
        REQUEST
    }

    public boolean isSure() {
        return confidence >= SURE;
    }
}
