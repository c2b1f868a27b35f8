package org.shouhou.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouhou.application.reading.CaseView;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.CorrespondenceStatus;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.correspondence.Fate;
import org.shouhou.domain.correspondence.Parties;
import org.shouhou.domain.correspondence.Progress;
import org.shouhou.domain.customer.EmailAddress;

class ItemTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");

    private static final Parties PARTIES = new Parties(
            Optional.of(new EmailAddress("li@customer.example")),
            List.of(),
            Set.of(new EmailAddress("service@localhost")));

    private Direction direction = Direction.IN;
    private boolean automatic;

    @Test
    void who_merely_came_into_the_case_is_a_stranger() {
        assertThat(stranger("li@customer.example")).isFalse();
        assertThat(stranger("li@other.example")).isTrue();
        assertThat(stranger("")).isTrue();
        direction = Direction.OUT;
        assertThat(stranger("service@elsewhere.example")).isFalse();
    }

    @Test
    void that_a_mail_says_it_is_automatic_hides_no_stranger_but_a_server_that_sends_mail_back_is_none() {
        assertThat(stranger("mailer-daemon@other.example")).isTrue();
        automatic = true;
        assertThat(stranger("li@other.example")).isTrue();
        assertThat(stranger("mailer-daemon@other.example")).isFalse();
    }

    @Test
    void a_mail_of_ours_goes_to_everybody_it_names() {
        direction = Direction.OUT;
        assertThat(item(mail("service@localhost", "li@customer.example", "han@customer.example"))
                        .recipients())
                .isEqualTo("li@customer.example, han@customer.example");
        assertThat(item(mail("service@localhost", "li@customer.example", "")).recipients())
                .isEqualTo("li@customer.example");
        assertThat(item(mail("service@localhost", "", "han@customer.example")).recipients())
                .isEqualTo("han@customer.example");
    }

    private boolean stranger(String from) {
        return Item.isStranger(mail(from, "service@localhost", ""), PARTIES);
    }

    @Test
    void a_failure_of_the_only_recipient_is_told_once() {
        var gone = new Fate(new EmailAddress("gone@customer.example"), Progress.REFUSED, "550 no such user", MORNING);
        var has = new Fate(new EmailAddress("li@customer.example"), Progress.TAKEN, "", MORNING);

        assertThat(item(sent(CorrespondenceStatus.DELIVERY_FAILED, List.of(gone)))
                        .fates())
                .isEmpty();
        assertThat(item(sent(CorrespondenceStatus.DELIVERY_FAILED, List.of(gone, has)))
                        .fates())
                .containsExactly(gone, has);
        assertThat(item(sent(CorrespondenceStatus.QUEUED, List.of(gone))).fates())
                .containsExactly(gone);
    }

    @Test
    void where_one_of_several_does_not_have_it_the_list_says_who_and_else_that_all_get_it_again() {
        var gone = new Fate(new EmailAddress("gone@customer.example"), Progress.RETURNED, "550 no such user", MORNING);
        direction = Direction.OUT;
        String both = "li@customer.example, gone@customer.example";

        Item some = item(mail("service@localhost", both, "", CorrespondenceStatus.DELIVERY_FAILED, List.of(gone)));
        assertThat(some.fates()).containsExactly(gone);
        assertThat(some.failedForSome()).isTrue();
        assertThat(some.againToAll()).isZero();

        Item all = item(mail("service@localhost", both, "", CorrespondenceStatus.DELIVERY_FAILED, List.of()));
        assertThat(all.failedForSome()).isFalse();
        assertThat(all.againToAll()).isEqualTo(2);
        assertThat(item(sent(CorrespondenceStatus.DELIVERY_FAILED, List.of())).againToAll())
                .isZero();
    }

    private static Item item(CaseView.Entry mail) {
        return Item.of(mail, false);
    }

    private CaseView.Entry mail(String from, String to, String cc) {
        return mail(from, to, cc, CorrespondenceStatus.FILED, List.of());
    }

    private CaseView.Entry sent(CorrespondenceStatus status, List<Fate> fates) {
        return mail("service@localhost", "li@customer.example", "", status, fates);
    }

    private CaseView.Entry mail(String from, String to, String cc, CorrespondenceStatus status, List<Fate> fates) {
        return new CaseView.Entry(
                1,
                direction,
                Channel.EMAIL,
                status,
                automatic,
                from,
                "",
                null,
                null,
                to,
                cc,
                null,
                "异响",
                "正文",
                false,
                false,
                0,
                MORNING,
                null,
                null,
                true,
                List.of(),
                null,
                null,
                false,
                fates,
                null);
    }
}
