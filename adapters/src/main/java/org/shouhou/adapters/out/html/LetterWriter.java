package org.shouhou.adapters.out.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.owasp.html.HtmlStreamEventReceiver;
import org.shouhou.application.port.HtmlSanitizer.Pictures;

/**
 * Writes what the allow-list let through: puts pictures in their places or leaves them out, and lets links open apart from
 * the mail and say where they lead.
 */
final class LetterWriter implements HtmlStreamEventReceiver {

    private static final Pattern FROM_ELSEWHERE = Pattern.compile("(?:https?:)?//", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_PLACE =
            Pattern.compile("data:image/(?:png|jpe?g|gif|webp|bmp);base64,", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_LINK = 2000;

    private final HtmlStreamEventReceiver out;
    private final Pictures pictures;
    private final StringBuilder linkWords = new StringBuilder();
    private String linkTo;

    LetterWriter(HtmlStreamEventReceiver out, Pictures pictures) {
        this.out = out;
        this.pictures = pictures;
    }

    @Override
    public void openDocument() {
        out.openDocument();
    }

    @Override
    public void closeDocument() {
        out.closeDocument();
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        List<String> kept = new ArrayList<>(attributes);
        if (element.equals("img")) {
            Optional<String> source = take(kept, "src").flatMap(this::picture);
            if (source.isEmpty() && !kept.contains("alt")) {
                return;
            }
            source.ifPresent(url -> kept.addAll(List.of("src", url)));
        } else if (element.equals("a")) {
            linkTo = take(kept, "href").orElse(null);
            linkWords.setLength(0);
            if (linkTo != null) {
                kept.addAll(List.of("href", linkTo, "target", "_blank", "rel", "noopener noreferrer nofollow"));
            }
        }
        out.openTag(element, kept);
    }

    @Override
    public void text(String words) {
        if (linkTo != null && linkWords.length() < LONGEST_LINK) {
            linkWords.append(words, 0, Math.min(words.length(), LONGEST_LINK));
        }
        out.text(words);
    }

    @Override
    public void closeTag(String element) {
        out.closeTag(element);
        if (element.equals("a") && linkTo != null) {
            LinkTarget.behind(linkWords.toString(), linkTo).ifPresent(target -> out.text(" [→ " + target + "]"));
            linkTo = null;
        }
    }

    private Optional<String> picture(String declared) {
        String source = declared.strip();
        if (IN_PLACE.matcher(source).lookingAt()) {
            return Optional.of(source);
        }
        if (FROM_ELSEWHERE.matcher(source).lookingAt()) {
            String url = source.startsWith("//") ? "https:" + source : source;
            return pictures.fromElsewhere() ? Optional.of(url) : Optional.empty();
        }
        return pictures.within(source);
    }

    /** Takes an attribute out of the list of names and values. */
    private static Optional<String> take(List<String> attributes, String name) {
        for (int i = 0; i < attributes.size(); i += 2) {
            if (attributes.get(i).toLowerCase(Locale.ROOT).equals(name)) {
                String value = attributes.get(i + 1);
                attributes.subList(i, i + 2).clear();
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
