package org.shouhou.domain.correspondence;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail's HTML shows that its words alone don't: pictures in their places, tables. Told at a glance, tag by tag in
 * one pass and without building anything up, since the HTML may be long and broken on purpose.
 */
final class Looks {

    /** A smaller picture is taken for the logo under a signature. */
    static final long SMALLEST_PICTURE = 20L * 1024;

    /** A table of as many rows and cells, or one with lines around it, holds figures and isn't there for the layout. */
    static final int ROWS_OF_FIGURES = 4;

    static final int CELLS_OF_FIGURES = 12;

    private static final Pattern TAG =
            Pattern.compile("<(img|table|tr|td|th|/table)\\b([^<>]*+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SOURCE =
            Pattern.compile("\\bsrc\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))", Pattern.CASE_INSENSITIVE);
    private static final Pattern ELSEWHERE = Pattern.compile("\\s*(?:https?:)?//", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINES = Pattern.compile(
            "\\bborder\\s*=\\s*[\"']?[1-9]|\\bborder(?:-\\w+)?\\s*:[^;\"']{0,80}\\bsolid|MsoTableGrid",
            Pattern.CASE_INSENSITIVE);

    /** What mail programs put around or above the mail that is answered. */
    private static final Pattern ANSWERED = Pattern.compile(
            "<blockquote|gmail_quote|divRplyFwdMsg|appendonsend|OutlookMessageHeader|border-top:\\s*solid\\s*#(?:E1E1E1|B5C4DF)"
                    + "|includetail|原始邮件|原邮件|Original Message",
            Pattern.CASE_INSENSITIVE);

    private final Set<String> ownPictures = new HashSet<>();
    private final Set<String> pictures = new HashSet<>();
    private boolean figures;
    private int picturesElsewhere;

    private Looks() {}

    /** @param html as it came, or null */
    static Looks of(String html) {
        Looks looks = new Looks();
        if (html != null) {
            looks.glanceAt(html, endOfOwnWords(html));
        }
        return looks;
    }

    /** Where the answered mail begins; a mail that has nothing before it, such as one passed on, is all its sender's own. */
    private static int endOfOwnWords(String html) {
        Matcher answered = ANSWERED.matcher(html);
        return answered.find() && saysAnything(html.substring(0, answered.start())) ? answered.start() : html.length();
    }

    private static boolean saysAnything(String html) {
        String lower = html.toLowerCase(Locale.ROOT);
        int body = Math.max(0, Math.max(lower.lastIndexOf("<body"), lower.lastIndexOf("</style>")));
        boolean within = false;
        for (int i = body; i < html.length(); i++) {
            char c = html.charAt(i);
            within = c == '<' || within && c != '>';
            if (!within && c != '>' && Character.isLetterOrDigit(c)) {
                return true;
            }
        }
        return false;
    }

    private void glanceAt(String html, int ownEnd) {
        int rows = 0;
        int cells = 0;
        boolean lines = false;
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            boolean own = tag.start() < ownEnd;
            switch (tag.group(1).toLowerCase(Locale.ROOT)) {
                case "img" -> picture(tag.group(2), own);
                case "table" -> {
                    rows = 0;
                    cells = 0;
                    lines = LINES.matcher(tag.group(2)).find();
                }
                case "tr" -> rows++;
                case "/table" -> rows = 0;
                default -> {
                    cells++;
                    lines = lines || LINES.matcher(tag.group(2)).find();
                    boolean many = rows >= ROWS_OF_FIGURES && cells >= CELLS_OF_FIGURES;
                    boolean drawn = lines && rows >= 2 && cells >= 4;
                    figures = figures || own && (many || drawn);
                }
            }
        }
    }

    private void picture(String attributes, boolean own) {
        Matcher found = SOURCE.matcher(attributes);
        if (!found.find()) {
            return;
        }
        String source =
                found.group(1) != null ? found.group(1) : found.group(2) != null ? found.group(2) : found.group(3);
        if (ELSEWHERE.matcher(source).lookingAt()) {
            picturesElsewhere++;
        } else {
            String named = Attachment.contentIdIn(source.replace("&amp;", "&"));
            pictures.add(named);
            if (own) {
                ownPictures.add(named);
            }
        }
    }

    /** Whether the HTML shows that file at a place of its own. */
    boolean show(Attachment file) {
        return file.contentId() != null && pictures.contains(file.contentId());
    }

    /** Whether what the writer said is best seen as they laid it out; what they quoted doesn't count. */
    boolean matter(List<Attachment> files) {
        return figures
                || files.stream().anyMatch(it -> it.size() >= SMALLEST_PICTURE && ownPictures.contains(it.contentId()));
    }

    /** How many pictures are to be fetched from elsewhere, which tells their owner that the mail was opened. */
    int picturesElsewhere() {
        return picturesElsewhere;
    }
}
