package org.shouhou.adapters.in.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouhou.adapters.in.demo.SampleDatabase.NOW;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Outcome;
import org.shouhou.domain.coverage.WarrantyStatus;
import org.shouhou.domain.knowledge.ArticleStatus;
import org.shouhou.domain.quotation.QuotationStatus;
import org.shouhou.domain.referral.ReferralStatus;
import org.shouhou.domain.servicecase.CaseStatus;

/** What there is to see after demo mode's first start. */
class SampleDataTest {

    private static SampleDatabase database;

    @BeforeAll
    static void start() throws Exception {
        database = new SampleDatabase();
        database.start(true);
    }

    @Test
    void sixty_cases_show_every_state_and_channel_and_leave_the_next_number_free() throws Exception {
        assertThat(database.texts("select count(*) from service_case")).containsExactly("60");
        assertThat(database.texts("select distinct status from service_case"))
                .containsExactlyInAnyOrder(names(CaseStatus.values()));
        assertThat(database.texts("select distinct channel from service_case"))
                .containsExactlyInAnyOrder(names(Channel.values()));
        assertThat(database.texts("select distinct status from referral"))
                .containsExactlyInAnyOrder(names(ReferralStatus.values()));
        assertThat(database.texts("select min(number) || ' ' || max(number) from service_case"))
                .containsExactly("SH2026-000001 SH2026-000060");
        assertThat(database.nextNumber()).isEqualTo("SH2026-000061");
    }

    @Test
    void every_role_has_somebody_who_can_sign_in() throws Exception {
        assertThat(database.texts("select code from role where not exists (select from employee_role held"
                        + " join employee on employee.id = held.employee_id"
                        + " where held.role_code = role.code and active and password_hash is not null)"))
                .isEmpty();
        assertThat(database.texts("select login_name from employee where login_name in ('admin', 'wangfang', 'lijun')"))
                .hasSize(3);
    }

    @Test
    void every_department_that_takes_referrals_has_one_open() throws Exception {
        assertThat(database.texts(
                        "select code from department where takes_referrals and not exists (select from referral"
                                + " where referral.department = code and status in ('SENT', 'ACKNOWLEDGED'))"))
                .isEmpty();
        assertThat(database.texts("select distinct department from referral where due_at < timestamptz '" + NOW
                        + "' and status in ('SENT', 'ACKNOWLEDGED')"))
                .contains("TECHNICAL", "SHIPPING");
    }

    @Test
    void every_arrival_has_its_end_and_each_but_a_duplicate_its_entry() throws Exception {
        assertThat(database.texts("select distinct outcome from delivery"))
                .containsExactlyInAnyOrder(Stream.of(Outcome.values())
                        .filter(outcome -> outcome != Outcome.PENDING)
                        .map(Enum::name)
                        .toArray(String[]::new));
        assertThat(database.texts(
                        "select id from delivery where (outcome = 'DUPLICATE') <> (correspondence_id is null)"))
                .isEmpty();
        assertThat(
                        database.texts(
                                "select d.id from delivery d left join correspondence e on e.delivery_id = d.id"
                                        + " group by d.id, d.outcome having count(e.id) <> case when outcome = 'DUPLICATE' then 0 else 1 end"))
                .isEmpty();
        assertThat(database.texts("select d.id from delivery d join correspondence e on e.id = d.correspondence_id"
                        + " where d.raw_document_id <> e.raw_document_id"))
                .isEmpty();
    }

    @Test
    void clocks_run_are_met_and_are_broken_and_no_breach_is_left_for_later() throws Exception {
        String now = "timestamptz '" + NOW + "'";
        String running = "select number from service_case where first_reply_met is null and first_reply_breach is null"
                + " and status in ('NEW', 'IN_PROGRESS') and first_reply_due - " + now;
        assertThat(database.texts(running + " > interval '12 hours'")).isNotEmpty();
        assertThat(database.texts(running + " between interval '0' and interval '2 hours'"))
                .isNotEmpty();
        assertThat(database.texts(running + " < interval '0'")).isEmpty();
        assertThat(database.texts("select number from service_case where first_reply_met <= first_reply_due"))
                .isNotEmpty();
        assertThat(database.texts(
                        "select number from service_case where first_reply_breach is not null and first_reply_met"
                                + " is null and status = 'NEW'"))
                .isNotEmpty();
        assertThat(database.texts("select number from service_case where first_reply_breach < first_reply_met"))
                .isNotEmpty();
    }

    @Test
    void nothing_leaves_but_the_questions_that_departments_systems_have_not_taken_yet() throws Exception {
        assertThat(database.texts("select distinct type from outbox")).containsExactly("shouhou.referral.requested");
        assertThat(database.texts("select correlation from outbox order by 1"))
                .containsExactlyElementsOf(
                        database.texts("select cast(referral.id as text) from referral join department"
                                + " on code = department where owns_system and status = 'SENT' order by 1"))
                .isNotEmpty();
        assertThat(database.texts("select id from correspondence where direction = 'OUT' and status not in ('SENT',"
                        + " 'DELIVERY_FAILED')"))
                .isEmpty();
    }

    @Test
    void there_is_a_quotation_in_each_state_and_each_that_was_sent_is_printed() throws Exception {
        assertThat(database.texts("select distinct status from quotation"))
                .containsExactlyInAnyOrder(
                        Stream.of(QuotationStatus.values()).map(Enum::name).toArray(String[]::new));
        assertThat(database.texts("select number from quotation where (sent_at is null) <> (document_id is null)"))
                .isEmpty();
        assertThat(database.texts("select number from quotation where status = 'SENT' and valid_until < date '"
                        + NOW.toString().substring(0, 10) + "'"))
                .isEmpty();
    }

    @Test
    void an_administrator_finds_messages_that_could_not_be_used() throws Exception {
        assertThat(database.texts("select source from rejected_message where resent_at is null"))
                .containsExactlyInAnyOrder("quality", "technical");
    }

    @Test
    void files_are_what_their_digests_say() throws Exception {
        assertThat(database.texts(
                        "select attachment.file_name from attachment join document on document.id = document_id"
                                + " where attachment.sha256 <> document.sha256 or attachment.size <> document.size"))
                .isEmpty();
        assertThat(database.texts("select document.id from document join document_chunk on document_id = document.id"
                        + " group by document.id having encode(sha256(string_agg(bytes, '' order by number)), 'hex')"
                        + " <> document.sha256"))
                .isEmpty();
        assertThat(database.texts("select distinct media_type from attachment"))
                .contains("image/jpeg", "image/png", "application/pdf");
        assertThat(database.texts("select file_name from attachment")).contains("变频器面板OC-2.jpg");
    }

    @Test
    void what_was_done_stands_in_the_audit_trail_in_its_order() throws Exception {
        assertThat(database.texts("select number from service_case where not exists (select from audit_entry"
                        + " where case_id = service_case.id and action = 'case.opened')"))
                .isEmpty();
        assertThat(database.texts("select action from (select action, at, lag(at) over (order by id) as before"
                        + " from audit_entry) entry where at < before"))
                .isEmpty();
        assertThat(database.texts("select distinct actor from audit_entry"))
                .contains("system", "wangfang", "zhangwei", "jms:technical", "lijun");
    }

    @Test
    void customers_have_machines_of_all_types_with_parts_and_contracts() throws Exception {
        assertThat(database.texts("select count(*) from customer")).containsExactly("26");
        assertThat(database.texts("select count(*) >= 60 from equipment")).containsExactly("t");
        assertThat(database.texts("select t.id from product_type t where not exists (select from equipment e"
                        + " join product_model m on m.id = e.model_id where m.type_id = t.id)"))
                .isEmpty();
        assertThat(database.texts("select m.code from product_model m where m.code not like 'ZLC%'"
                        + " and not exists (select from part_model where model_id = m.id)"))
                .isEmpty();
        assertThat(database.texts("select number from contract where kind = 'TECHNICAL_AGREEMENT'"
                        + " and belongs_to_id is null"))
                .isEmpty();
        assertThat(database.texts("select serial_number from equipment where delivered_on > date '2026-03-02'"))
                .isEmpty();
        assertThat(database.texts("select number from installed_part where replaced_on is not null"))
                .isNotEmpty();
        // what customers write about is known here
        assertThat(database.texts("select serial_number from equipment where serial_key in"
                        + " ('ZL2306117', 'ZD2401309', 'ZL2507040', 'ZL2103288')"))
                .hasSize(4);
    }

    @Test
    void cases_are_about_machines_in_every_ruling_and_one_repair_was_repeated() throws Exception {
        assertThat(database.texts("select number from service_case where not exists"
                        + " (select from case_coverage where case_id = service_case.id)"))
                .isEmpty();
        assertThat(database.texts("select distinct status from case_coverage"))
                .containsExactlyInAnyOrder(names(WarrantyStatus.values()));
        assertThat(database.texts("select count(*) >= 25 from case_coverage where equipment_id is not null"))
                .containsExactly("t");
        assertThat(database.texts("select distinct machine_trace from case_coverage where equipment_id is not null"))
                .contains("SERIAL", "MODEL_AND_CUSTOMER", "CLERK");
        assertThat(database.texts("select kind from case_ruling")).contains("OVERRULED");
        assertThat(database.texts("select charge from case_charge")).containsExactly("FREE");
        assertThat(database.texts("select cause from repeat_repair")).containsExactly("INCOMPLETE_REPAIR");
    }

    @Test
    void articles_in_every_state_were_learnt_from_cases_and_used_in_others() throws Exception {
        assertThat(database.texts("select distinct status from article"))
                .containsExactlyInAnyOrder(names(ArticleStatus.values()));
        assertThat(database.texts("select count(*) >= 10 from article")).containsExactly("t");
        assertThat(database.texts("select count(*) from article where case_id is not null"))
                .containsExactly("5");
        assertThat(database.texts("select number from article where written_at <"
                        + " (select resolved_at from service_case where id = case_id)"))
                .isEmpty();
        assertThat(database.texts("select sum(uses) from article")).containsExactly("5");
        assertThat(database.texts("select number from article x join article_use u on u.article_id = x.id"
                        + " join article_edition e on e.article_id = x.id where u.used_at < e.approved_at"))
                .isEmpty();
    }

    private static String[] names(Enum<?>... values) {
        return Stream.of(values).map(Enum::name).toArray(String[]::new);
    }
}
