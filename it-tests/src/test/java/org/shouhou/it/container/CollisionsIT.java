package org.shouhou.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.shouhou.application.administration.AddMailbox;
import org.shouhou.application.handling.AssignCase;
import org.shouhou.application.handling.ResolveCase;
import org.shouhou.application.port.AfterCommit;
import org.shouhou.application.port.Mailboxes;
import org.shouhou.application.security.Actor;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Mailbox;
import org.shouhou.domain.servicecase.CaseStatus;
import org.shouhou.domain.servicecase.FaultCause;
import org.shouhou.domain.servicecase.Resolution;
import org.shouhou.domain.servicecase.ServiceCase;

/** Two who change or add the same at the same moment: one of them does, the other is told. */
class CollisionsIT extends InContainer {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    private AssignCase assignCase;

    @Inject
    private ResolveCase resolveCase;

    @Inject
    private AddMailbox addMailbox;

    @Inject
    private Mailboxes mailboxes;

    @Resource
    private ManagedExecutorService elsewhere;

    @Test
    void the_later_of_two_changes_of_a_case_is_refused_in_words_a_page_can_tell() {
        Actor clerk = caller.isAClerk();
        ServiceCase seenByBoth = cases.open("联轴器松动");
        // both have read the case by now, and neither has written it
        signals.whenSomethingIsWritten(() -> ownTransaction.run(() -> assignCase.assign(
                new AssignCase.Command(seenByBoth.number(), seenByBoth.version(), clerk.employeeId()))));

        assertThatThrownBy(() -> resolveCase.resolve(new ResolveCase.Command(
                        seenByBoth.number(), seenByBoth.version(), new Resolution(FaultCause.NO_FAULT, "", "已更换联轴器"))))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("changed-meanwhile"));

        ServiceCase now = cases.now(seenByBoth.number());
        assertThat(now.assigneeId()).isEqualTo(clerk.employeeId());
        assertThat(now.status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(now.resolution()).isEmpty();
        assertThat(rows.texts("select action from audit_entry where case_id = ?", seenByBoth.id()))
                .containsExactly("case.assigned");
        assertThat(rows.texts(
                        "select type from outbox where group_key = ?",
                        seenByBoth.number().value()))
                .containsExactly("shouhou.case.assigned");
        assertThat(signals.heard()).containsOnlyOnce(new AfterCommit.CaseChanged(seenByBoth.id()));
    }

    @Test
    void the_later_of_two_who_add_the_same_is_told_that_it_is_taken() throws Exception {
        caller.isAnAdministrator();
        EmailAddress address = new EmailAddress("spare-parts@localhost");
        CountDownLatch added = new CountDownLatch(1);
        // somebody else has added it first, and commits only when we are held up by it
        CompletableFuture<Void> somebodyElse = CompletableFuture.runAsync(
                () -> ownTransaction.run(() -> {
                    mailboxes.add(new Mailbox(address, "备件", DepartmentCode.SERVICE_OFFICE));
                    assertThat(mailboxes.takes(address)).isTrue();
                    added.countDown();
                    await().pollInSameThread()
                            .atMost(PATIENCE)
                            // within a transaction pg_stat_activity would stay as it was at the first look
                            .until(() -> rows.count("pg_locks where not granted and locktype = 'transactionid'") > 0);
                }),
                elsewhere);
        assertThat(added.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        assertThatThrownBy(() -> addMailbox.add(new AddMailbox.Command(address, "备件中心", DepartmentCode.SERVICE_OFFICE)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("taken-meanwhile"));

        assertThat(somebodyElse).succeedsWithin(PATIENCE);
        assertThat(rows.texts("select display_name from mailbox where address = ?", address.value()))
                .containsExactly("备件");
        assertThat(rows.count("audit_entry where object_name = ?", "mailbox " + address))
                .isZero();
    }
}
