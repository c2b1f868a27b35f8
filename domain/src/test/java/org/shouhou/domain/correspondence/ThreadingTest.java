package org.shouhou.domain.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ReplyToken;

class ThreadingTest {

    private static final EmailAddress CUSTOMER = new EmailAddress("zhou@jinhui.example");
    private static final EmailAddress STRANGER = new EmailAddress("else@other.example");
    private static final MessageId OURS = new MessageId("1@shouhou");
    private static final MessageId ANSWERED_BEFORE = new MessageId("early@jinhui.example");
    private static final ReplyToken TOKEN = new ReplyToken(CaseNumber.of(2026, 5), "k7q2mx4p5zabcdefghij");

    private final Threading.Register register = new Threading.Register() {
        @Override
        public Optional<Long> caseOfAny(List<MessageId> ids) {
            return ids.contains(OURS) ? Optional.of(7L) : Optional.empty();
        }

        @Override
        public Optional<Long> caseOf(ReplyToken token) {
            return token.equals(TOKEN) ? Optional.of(5L) : Optional.empty();
        }

        @Override
        public Optional<Long> caseOfAnswerTo(MessageId id) {
            return id.equals(ANSWERED_BEFORE) || id.equals(OURS) ? Optional.of(6L) : Optional.empty();
        }

        @Override
        public Optional<Long> caseNumbered(CaseNumber number) {
            return number.equals(CaseNumber.of(2026, 8)) ? Optional.of(8L) : Optional.empty();
        }

        @Override
        public Set<EmailAddress> participants(long caseId) {
            return Set.of(CUSTOMER, new EmailAddress("lone@qq.com"));
        }

        @Override
        public List<Threading.OpenMatter> openMattersOf(EmailAddress sender) {
            return sender.equals(CUSTOMER) ? List.of(new Threading.OpenMatter(9, new Subject("主轴异响"))) : List.of();
        }
    };

    private Optional<Long> caseFor(List<MessageId> answered, String subject, String sender) {
        return Threading.caseFor(
                new Threading.Clues(Optional.empty(), answered, new Subject(subject), "", EmailAddress.parse(sender)),
                register);
    }

    private Optional<Long> caseFor(String id, List<MessageId> answered, String text) {
        return Threading.caseFor(
                new Threading.Clues(MessageId.parse(id), answered, new Subject("别的事"), text, Optional.of(STRANGER)),
                register);
    }

    @Test
    void a_reply_token_leads_to_its_case_from_anybody() {
        assertThat(caseFor("", List.of(new MessageId(TOKEN + "@shouhou.example")), ""))
                .contains(5L);
        assertThat(caseFor("", List.of(), "好的\n> 请清洗阀芯。\n> [ref:" + TOKEN + "]"))
                .contains(5L);
        assertThat(caseFor("", List.of(), "[REF:" + TOKEN.toString().toUpperCase(Locale.ROOT) + "]"))
                .contains(5L);
        assertThat(caseFor("", List.of(), TOKEN.toString().replace('k', 'j'))).isEmpty();
        assertThat(caseFor("", List.of(), "x" + TOKEN + "y")).isEmpty();
    }

    @Test
    void what_the_header_names_is_nearer_than_what_the_text_quotes() {
        assertThat(caseFor("", List.of(OURS), "[ref:" + TOKEN + "]")).contains(7L);
    }

    @Test
    void a_message_that_was_overtaken_by_its_reply_joins_that() {
        assertThat(caseFor(ANSWERED_BEFORE.value(), List.of(), "")).contains(6L);
        assertThat(caseFor("other@x", List.of(), "")).isEmpty();
    }

    @Test
    void two_of_one_house_who_answer_the_same_unknown_message_are_in_one_conversation() {
        assertThat(caseFor(List.of(ANSWERED_BEFORE), "Re: 别的事", CUSTOMER.value()))
                .contains(6L);
        assertThat(caseFor(List.of(ANSWERED_BEFORE), "Re: 别的事", "colleague@jinhui.example"))
                .contains(6L);
        assertThat(caseFor(List.of(ANSWERED_BEFORE), "Re: 别的事", STRANGER.value()))
                .as("a mailing to many has many readers")
                .isEmpty();
    }

    @Test
    void relatives_are_few_however_many_the_header_names() {
        List<MessageId> answered = IntStream.range(0, 5000)
                .mapToObj(number -> new MessageId(number + "@x"))
                .toList();
        var mail = new Threading.Clues(MessageId.parse("own@x"), answered, new Subject(""), "", Optional.of(CUSTOMER));

        assertThat(mail.relatives())
                .contains(new MessageId("own@x"), new MessageId("0@x"), new MessageId("4999@x"))
                .hasSizeLessThan(30);
    }

    @Test
    void a_reply_joins_the_case_of_the_message_it_answers() {
        assertThat(caseFor(List.of(OURS), "[SH2026-000008]", CUSTOMER.value())).contains(7L);
    }

    @Test
    void a_case_number_in_the_subject_counts_only_from_a_participant_or_a_colleague() {
        assertThat(caseFor(List.of(), "Re: [SH2026-000008]", CUSTOMER.value())).contains(8L);
        assertThat(caseFor(List.of(), "Re: [SH2026-000008]", "colleague@jinhui.example"))
                .contains(8L);
        assertThat(caseFor(List.of(), "Re: [SH2026-000008]", "else@other.example"))
                .isEmpty();
        assertThat(caseFor(List.of(), "Re: [SH2026-000008]", "else@sub.jinhui.example"))
                .isEmpty();
        assertThat(caseFor(List.of(), "Re: [SH2026-000008]", "")).isEmpty();
    }

    @Test
    void of_several_numbers_the_senders_own_counts_in_full_width_too() {
        assertThat(caseFor(List.of(), "Re: SH2026-000077, ＳＨ２０２６－００００08", CUSTOMER.value()))
                .contains(8L);
    }

    @Test
    void a_message_that_only_bears_an_id_we_know_joins_nothing() {
        assertThat(caseFor(OURS.value(), List.of(), "")).isEmpty();
    }

    @Test
    void at_a_public_provider_nobody_is_a_colleague() {
        assertThat(caseFor(List.of(), "Re: [SH2026-000008]", "lone@qq.com")).contains(8L);
        assertThat(caseFor(List.of(), "Re: [SH2026-000008]", "other@qq.com")).isEmpty();
    }

    @Test
    void a_reply_that_names_no_message_is_known_by_its_subject_among_the_senders_own_cases() {
        assertThat(caseFor(List.of(), "回复：主轴异响", CUSTOMER.value())).contains(9L);
        assertThat(caseFor(List.of(), "转发:主轴异响", CUSTOMER.value())).contains(9L);
        assertThat(caseFor(List.of(), "【回复】主轴异响", CUSTOMER.value())).contains(9L);
        assertThat(caseFor(List.of(), "回复: [外部邮件] 主轴异响", CUSTOMER.value())).contains(9L);
        assertThat(caseFor(List.of(), "[External] Re: 主轴异响", CUSTOMER.value())).contains(9L);
        assertThat(caseFor(List.of(), "[External] 主轴异响", CUSTOMER.value())).isEmpty();
        assertThat(caseFor(List.of(), "回复：别的事", CUSTOMER.value())).isEmpty();
        assertThat(caseFor(List.of(), "回复：主轴异响", "colleague@jinhui.example")).isEmpty();
    }

    @Test
    void the_same_subject_is_a_new_matter_where_it_is_no_reply_or_answers_something_else() {
        assertThat(caseFor(List.of(), "主轴异响", CUSTOMER.value())).isEmpty();
        assertThat(caseFor(List.of(new MessageId("x@y")), "回复：主轴异响", CUSTOMER.value()))
                .isEmpty();
    }

    @Test
    void message_ids_are_read_from_real_headers() {
        assertThat(MessageId.parse(" <a@b> (comment)")).contains(new MessageId("a@b"));
        assertThat(MessageId.parse("bare-id@host")).contains(new MessageId("bare-id@host"));
        assertThat(MessageId.parse("")).isEmpty();
        assertThat(MessageId.parseAll("<a@b>\r\n\t<c@d>")).hasSize(2);
    }
}
