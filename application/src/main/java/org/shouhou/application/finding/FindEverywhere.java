package org.shouhou.application.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.shouhou.application.finding.FindingQueries.Found;
import org.shouhou.application.reading.Visibility;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;

/** Finds, by one text, everything the actor may see: what is meant exactly first, then what has the words in its title. */
@Permitted
@ApplicationScoped
public class FindEverywhere {

    /** The most of each kind. */
    public static final int LARGEST = 50;

    private static final int LONGEST_TEXT = 200;

    private final FindingQueries queries;
    private final CurrentActor currentActor;

    protected FindEverywhere() {
        this(null, null);
    }

    @Inject
    public FindEverywhere(FindingQueries queries, CurrentActor currentActor) {
        this.queries = queries;
        this.currentActor = currentActor;
    }

    /**
     * The best first.
     *
     * @param kinds only of these kinds; empty for all the actor may find
     * @param ofEach how many of each kind at most, 1 to 50
     */
    @Transactional
    public List<Hit> find(String text, Set<Kind> kinds, int ofEach) {
        Actor actor = currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in"));
        String wanted = text.strip();
        String asked = wanted.substring(0, Math.min(wanted.length(), LONGEST_TEXT));
        Set<Kind> open = Kind.openTo(actor);
        if (!kinds.isEmpty()) {
            open.retainAll(kinds);
        }
        if (asked.isEmpty() || open.isEmpty()) {
            return List.of();
        }
        int atMost = Math.max(1, Math.min(ofEach, LARGEST));
        return queries.find(new FindingQueries.Question(asked, open, Visibility.of(actor), atMost)).stream()
                .sorted(Comparator.comparingInt((Found it) -> rank(it, asked)))
                .map(it -> Hit.of(it, asked))
                .toList();
    }

    private static int rank(Found found, String wanted) {
        if (found.exact()) {
            return 0;
        }
        String named = found.number() == null ? found.title() : found.number() + " " + found.title();
        return Excerpt.holdsAll(named, wanted) ? 1 : 2;
    }
}
