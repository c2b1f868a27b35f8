package org.shouhou.portal.administration.messages;

/** A text as much of which is shown as a page can bear. */
public record Shortened(String whole) {

    private static final int SHOWN = 50_000;

    public String shown() {
        return whole.substring(0, Math.min(whole.length(), SHOWN));
    }

    public boolean cut() {
        return whole.length() > SHOWN;
    }
}
