package org.shouhou.domain.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.shouhou.domain.servicecase.ReplyToken;

/**
 * A stretch of a mail's text: the writer's own words, or what is folded but never dropped: what they quoted, and the
 * signature below their words.
 *
 * @param text without the blank lines around it
 */
public record Passage(Kind kind, String text) {

    /** What a passage is. */
    public enum Kind {
        OWN,
        QUOTED,

        /** Quoted, but what the mail is about: it was passed on, or there is nothing else. */
        PASSED_ON,
        SIGNATURE
    }

    private static final Pattern QUOTED_LINE = Pattern.compile("\\s{0,3}[>＞].*");

    /**
     * The text in order; nothing of it is missing but blank lines between passages.
     *
     * @param subject which may say that the mail passes another one on; never null
     */
    public static List<Passage> of(String text, String subject) {
        boolean passesOn = new Subject(subject).passesOn();
        Passages passages = new Passages();
        List<String> lines = text.lines().toList();
        int at = 0;
        while (at < lines.size()) {
            String line = lines.get(at);
            int head = Heads.linesOf(lines, at);
            if (head > 0) {
                boolean passedOn = Heads.passesOn(line) || passesOn && passages.noneQuoted();
                boolean marked = nextIsMarked(lines, at + head);
                int end = marked ? at + head : lines.size();
                passages.add(passedOn ? Kind.PASSED_ON : Kind.QUOTED, lines.subList(at, end));
                at = end;
            } else if (isQuoted(line)) {
                passages.add(Kind.QUOTED, List.of(line));
                at++;
            } else {
                int signature = Signatures.linesOf(lines, at, Passage::endsOwnWords);
                passages.add(signature > 0 ? Kind.SIGNATURE : Kind.OWN, lines.subList(at, at + Math.max(1, signature)));
                at += Math.max(1, signature);
            }
        }
        return passages.complete();
    }

    /** Whether the mail quoted under a head is marked line by line, so that what isn't marked is an answer. */
    private static boolean nextIsMarked(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at < lines.size() && QUOTED_LINE.matcher(lines.get(at)).matches();
    }

    private static boolean endsOwnWords(List<String> lines, int at) {
        return isQuoted(lines.get(at)) || Heads.linesOf(lines, at) > 0;
    }

    /** Marked as quoted, or left over of a mail of ours whose other words were deleted. */
    private static boolean isQuoted(String line) {
        return QUOTED_LINE.matcher(line).matches() || ReplyToken.endsMail(line);
    }

    public boolean own() {
        return kind == Kind.OWN;
    }

    /** The passages found so far. */
    private static final class Passages {

        private final List<Passage> found = new ArrayList<>();
        private final StringBuilder lines = new StringBuilder();
        private Kind kind = Kind.OWN;

        void add(Kind next, List<String> more) {
            boolean blank = more.stream().allMatch(String::isBlank);
            if (next != kind && !blank) {
                flush();
                kind = next;
            }
            more.forEach(line -> lines.append(line).append('\n'));
        }

        boolean noneQuoted() {
            return kind != Kind.QUOTED && found.stream().noneMatch(it -> it.kind == Kind.QUOTED);
        }

        private void flush() {
            String words =
                    lines.toString().replaceFirst("^(?:[ \\t\\u3000]*\\n)+", "").stripTrailing();
            if (!words.isEmpty()) {
                found.add(new Passage(kind, words));
            }
            lines.setLength(0);
        }

        /** All of them; where nothing would be left open, what was quoted is the mail, or else its signature. */
        List<Passage> complete() {
            flush();
            if (found.stream().anyMatch(it -> it.kind == Kind.OWN || it.kind == Kind.PASSED_ON)) {
                return List.copyOf(found);
            }
            boolean quotes = found.stream().anyMatch(it -> it.kind == Kind.QUOTED);
            return found.stream()
                    .map(it -> it.kind == Kind.QUOTED
                            ? new Passage(Kind.PASSED_ON, it.text)
                            : quotes ? it : new Passage(Kind.OWN, it.text))
                    .toList();
        }
    }
}
