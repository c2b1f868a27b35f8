package org.shouhou.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.application.memory.ActingAs;
import org.shouhou.application.memory.MemoryApiTokens;
import org.shouhou.application.memory.MemoryAuditTrail;
import org.shouhou.application.memory.MemoryEmployees;
import org.shouhou.application.memory.SettableClock;
import org.shouhou.application.port.AuditTrail;
import org.shouhou.application.security.Actor;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.ApiToken;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Employee;

class ApiTokensTest {

    private final MemoryApiTokens tokens = new MemoryApiTokens();
    private final MemoryEmployees employees = new MemoryEmployees();
    private final MemoryAuditTrail audit = new MemoryAuditTrail();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T04:00:00Z"));
    private final ActingAs actingAs = new ActingAs();
    private final IssueApiToken issue = new IssueApiToken(tokens, audit, actingAs, clock);
    private final RevokeApiToken revoke = new RevokeApiToken(tokens, audit, actingAs, clock);
    private final ListApiTokens list = new ListApiTokens(tokens, actingAs);
    private final RecognizeApiToken recognize = new RecognizeApiToken(tokens, employees, clock);
    private Employee wangfang;

    @BeforeEach
    void wangfangIsAtHerDesk() {
        wangfang = employee("wangfang");
        actAs(wangfang);
    }

    @Test
    void a_token_opens_the_api_as_its_holder_and_only_its_hash_is_kept() {
        String token = issue.issue("报表程序");

        assertThat(token).hasSizeGreaterThanOrEqualTo(8 + 43).matches("[A-Za-z0-9_-]+");
        assertThat(recognize.recognize(token)).contains("wangfang");
        assertThat(recognize.recognize(token + "x")).isEmpty();
        assertThat(recognize.recognize("")).isEmpty();
        assertThat(tokens.ofEmployee(wangfang.id()))
                .extracting(ApiToken::tokenHash)
                .noneMatch(hash -> hash.contains(token));
        assertThat(issue.issue("另一程序")).isNotEqualTo(token);
        assertThat(audit.entries()).extracting(AuditTrail.Entry::action).containsOnly("api-token.issued");
    }

    @Test
    void a_revoked_token_opens_nothing_at_once_and_for_good() {
        String token = issue.issue("报表程序");
        long id = list.list().get(0).id();

        revoke.revoke(id);

        assertThat(recognize.recognize(token)).isEmpty();
        assertThat(list.list().get(0).revokedAt()).isEqualTo(clock.instant());
        assertThatThrownBy(() -> revoke.revoke(id)).hasMessageContaining("api-token.revoked");
        assertThat(audit.entries())
                .extracting(AuditTrail.Entry::action, AuditTrail.Entry::actor)
                .contains(tuple("api-token.revoked", "wangfang"));
    }

    @Test
    void nobody_sees_or_revokes_what_is_a_colleagues() {
        issue.issue("报表程序");
        long id = list.list().get(0).id();
        actAs(employee("liqiang"));

        assertThat(list.list()).isEmpty();
        assertThatThrownBy(() -> revoke.revoke(id))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("api-token.unknown");
    }

    @Test
    void who_has_left_has_no_access_by_token_either() {
        String token = issue.issue("报表程序");

        wangfang.describe("王芳", null, wangfang.department(), wangfang.roles(), false);

        assertThat(recognize.recognize(token)).isEmpty();
    }

    @Test
    void the_last_use_is_known_to_the_minute() {
        String token = issue.issue("报表程序");
        assertThat(list.list().get(0).lastUsedAt()).isNull();
        Instant first = clock.instant();
        recognize.recognize(token);
        clock.pass(Duration.ofSeconds(59));
        recognize.recognize(token);
        assertThat(list.list().get(0).lastUsedAt()).isEqualTo(first);
        clock.pass(Duration.ofSeconds(2));
        recognize.recognize(token);
        assertThat(list.list().get(0).lastUsedAt()).isEqualTo(clock.instant());
    }

    @Test
    void a_token_needs_a_name_and_there_is_an_end_to_them() {
        assertThatThrownBy(() -> issue.issue("  ")).hasMessageContaining("api-token.name.missing");
        assertThatThrownBy(() -> issue.issue("x".repeat(61))).hasMessageContaining("api-token.name.too-long");
        for (int i = 0; i < ApiToken.MOST_VALID; i++) {
            issue.issue("程序" + i);
        }
        assertThatThrownBy(() -> issue.issue("多余")).hasMessageContaining("api-token.too-many");
        revoke.revoke(list.list().get(0).id());
        assertThat(issue.issue("补上")).isNotEmpty();
    }

    private Employee employee(String loginName) {
        var employee = new Employee(loginName, loginName, null, DepartmentCode.SERVICE_OFFICE, Set.of("CLERK"), "hash");
        employees.add(employee);
        return employee;
    }

    private void actAs(Employee employee) {
        actingAs.now(new Actor(employee.id(), employee.loginName(), employee.name(), employee.department(), Set.of()));
    }
}
