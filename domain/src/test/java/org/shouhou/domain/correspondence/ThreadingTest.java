package org.shouhou.domain.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.servicecase.CaseNumber;

class ThreadingTest {

    private static final EmailAddress CUSTOMER = new EmailAddress("zhou@jinhui.example");
    private static final MessageId OURS = new MessageId("1@shouhou");

    private final Threading.Register register = new Threading.Register() {
        @Override
        public Optional<Long> caseOfAny(List<MessageId> ids) {
            return ids.contains(OURS) ? Optional.of(7L) : Optional.empty();
        }

        @Override
        public Optional<Long> caseWithParticipant(CaseNumber number, EmailAddress address) {
            return number.equals(CaseNumber.of(2026, 8)) && address.equals(CUSTOMER)
                    ? Optional.of(8L)
                    : Optional.empty();
        }
    };

    @Test
    void a_reply_joins_the_case_of_the_message_it_answers() {
        assertThat(Threading.caseFor(List.of(OURS), "[SH2026-000008]", Optional.of(CUSTOMER), register))
                .contains(7L);
    }

    @Test
    void a_case_number_in_the_subject_counts_only_from_a_participant() {
        var stranger = Optional.of(new EmailAddress("else@other.example"));
        assertThat(Threading.caseFor(List.of(), "Re: [SH2026-000008]", Optional.of(CUSTOMER), register))
                .contains(8L);
        assertThat(Threading.caseFor(List.of(), "Re: [SH2026-000008]", stranger, register))
                .isEmpty();
        assertThat(Threading.caseFor(List.of(), "Re: [SH2026-000008]", Optional.empty(), register))
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
