package org.shouhou.domain.template;

import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.WritingLanguage;

/** A text that is put into mails by its name, in one language. */
public class TextTemplate {

    private Long id;
    private String name;
    private WritingLanguage language;
    private String text;
    private boolean active;
    private long version;

    protected TextTemplate() {}

    public TextTemplate(String name, WritingLanguage language, String text) {
        describe(name, language, text, true);
    }

    /** Changes it; one that isn't active isn't offered to who writes. */
    public void describe(String name, WritingLanguage language, String text, boolean active) {
        RuleBroken.unless(language != null, "template.language.missing");
        this.name = RuleBroken.text(name, 60, "template.name");
        this.language = language;
        this.text = RuleBroken.text(text, 10_000, "template.text");
        this.active = active;
    }

    /** Refuses work based on a stale view. */
    public void requireSeen(long versionSeen) {
        RuleBroken.unless(version == versionSeen, "changed-meanwhile");
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public WritingLanguage language() {
        return language;
    }

    /** With its fields unfilled. */
    public String text() {
        return text;
    }

    public boolean active() {
        return active;
    }

    public long version() {
        return version;
    }
}
