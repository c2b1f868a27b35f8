package org.shouhou.application.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.shouhou.application.reading.CaseView;
import org.shouhou.application.reading.Visibility;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.organisation.Right;

/** Finds what was learnt before from cases like the one at hand. */
@Permitted({Right.READ_CASES, Right.ANSWER_REFERRALS})
@ApplicationScoped
public class FindAlike {

    /** A handful is looked at; more would only be more to read. */
    private static final int FEW = 5;

    private static final int BEGINNING = 600;

    private final KnowledgeQueries queries;
    private final CurrentActor currentActor;

    protected FindAlike() {
        this(null, null);
    }

    @Inject
    FindAlike(KnowledgeQueries queries, CurrentActor currentActor) {
        this.queries = queries;
        this.currentActor = currentActor;
    }

    /** Articles and settled cases, the likest first. */
    public record Alike(List<LikeArticle> articles, List<LikeCase> cases) {}

    /** @param view the case as the actor may see it */
    @Transactional
    public Alike find(CaseView view) {
        Visibility visible = Visibility.of(currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in")));
        var question =
                new KnowledgeQueries.Question(view.row().id(), view.row().subject(), beginning(view), visible, FEW);
        return new Alike(queries.articlesLike(question), queries.casesLike(question));
    }

    /** How the customer began. */
    private static String beginning(CaseView view) {
        String first = view.entries().stream()
                .filter(it -> it.direction() == Direction.IN && !it.automatic())
                .map(CaseView.Entry::text)
                .findFirst()
                .orElse("");
        return first.substring(0, Math.min(first.length(), BEGINNING));
    }
}
