package org.shouhou.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.shouhou.application.telling.SeeNotices;
import org.shouhou.portal.frame.Times;
import org.shouhou.portal.frame.Words;

/** What the one who is signed in was told and hasn't seen, and what they watch. */
@Named
@RequestScoped
public class NoticesBacking {

    @Inject
    private SeeNotices seeNotices;

    @Inject
    private Words words;

    @Inject
    private Times times;

    private List<SeeNotices.Unseen> unseen;
    private List<SeeNotices.Watched> watched;

    public List<SeeNotices.Unseen> getUnseen() {
        if (unseen == null) {
            unseen = seeNotices.unseen();
        }
        return unseen;
    }

    public List<SeeNotices.Watched> getWatched() {
        if (watched == null) {
            watched = seeNotices.watched();
        }
        return watched;
    }

    /** A notice in a sentence. */
    public String sentence(SeeNotices.Unseen it) {
        return switch (it.kind()) {
            case MENTIONED, HANDED_OVER, CALL_BACK -> words.say("notices." + it.kind(), it.words());
            case UNDELIVERED -> words.say("notices.UNDELIVERED", words.problem(it.words()));
            case DUE_SOON, BREACHED -> due(it);
        };
    }

    private String due(SeeNotices.Unseen it) {
        String[] parts = it.what().replaceFirst("^late ", "").split(" ", 2);
        return words.say(
                "notices." + it.kind(),
                words.named("notices.deadline", parts[0]),
                times.minute(Instant.parse(parts[1])));
    }

    public void seenAll() {
        seeNotices.seenAll();
        unseen = null;
    }
}
