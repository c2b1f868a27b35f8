package org.shouhou.application.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouhou.application.finding.FindingQueries.Found;
import org.shouhou.application.finding.FindingQueries.Question;
import org.shouhou.application.security.Actor;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Right;

class FindEverywhereTest {

    private final List<Question> asked = new ArrayList<>();
    private List<Found> there = List.of();
    private Actor actor = who(Right.READ_CASES, Right.READ_CUSTOMERS);
    private final FindEverywhere findEverywhere = new FindEverywhere(
            question -> {
                asked.add(question);
                return there;
            },
            () -> Optional.of(actor));

    @Test
    void what_is_meant_exactly_comes_first_then_what_is_called_so_then_what_only_mentions_it() {
        there = List.of(
                new Found(Kind.CASE, 1, "SH2026-000001", "机组停机", null, "ZL23-06117 报警", false),
                new Found(Kind.CASE, 2, "SH2026-000002", "ZL23-06117 异响", null, "", false),
                new Found(Kind.MACHINE, 3, "ZL23-06117", "ZLV-75", null, "绍锦纺织", true));

        assertThat(findEverywhere.find("zl23-06117", Set.of(), 5))
                .extracting(Hit::id)
                .containsExactly(3L, 2L, 1L);
    }

    @Test
    void everybody_finds_only_what_is_theirs_to_see() {
        findEverywhere.find("主轴", Set.of(), 5);
        assertThat(asked.get(0).kinds())
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Kind.ARTICLE_DRAFT)));
        assertThat(asked.get(0).cases().onlyReferredTo()).isEmpty();

        actor = who(Right.ANSWER_REFERRALS);
        findEverywhere.find("主轴", Set.of(), 5);
        assertThat(asked.get(1).kinds()).containsExactlyInAnyOrder(Kind.CASE, Kind.WORK_ORDER, Kind.ARTICLE);
        assertThat(asked.get(1).cases().onlyReferredTo()).contains(DepartmentCode.SERVICE_OFFICE);

        actor = who(Right.APPROVE_KNOWLEDGE);
        findEverywhere.find("主轴", Set.of(), 5);
        assertThat(asked.get(2).kinds()).containsExactlyInAnyOrder(Kind.ARTICLE, Kind.ARTICLE_DRAFT);

        actor = who(Right.KEEP_CATALOGUE);
        assertThat(findEverywhere.find("主轴", Set.of(Kind.CASE), 5)).isEmpty();
        assertThat(asked).hasSize(3);
    }

    @Test
    void nothing_is_asked_for_without_words_and_never_without_bounds() {
        assertThat(findEverywhere.find("  ", Set.of(), 5)).isEmpty();
        assertThat(asked).isEmpty();

        findEverywhere.find("轴".repeat(5_000), Set.of(), 100_000);
        assertThat(asked.get(0).text()).hasSize(200);
        assertThat(asked.get(0).ofEach()).isEqualTo(50);
    }

    @Test
    void each_leads_to_its_page() {
        there = List.of(
                new Found(Kind.WORK_ORDER, 1, "SH2026-000001", "更换主轴", null, "", false),
                new Found(Kind.CONTACT, 2, null, "周 & 工", null, "", false),
                new Found(Kind.CONTACT, 3, null, "周工", 8L, "", false));

        assertThat(findEverywhere.find("主轴", Set.of(), 5))
                .extracting(Hit::page)
                .containsExactly(
                        "/cases/case?number=SH2026-000001",
                        "/contacts?q=%E5%91%A8+%26+%E5%B7%A5",
                        "/customers/customer?id=8");
    }

    private static Actor who(Right... rights) {
        return new Actor(7, "wangfang", "王芳", DepartmentCode.SERVICE_OFFICE, Set.of(rights));
    }
}
