package org.shouhou.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.RuleBroken;

class ContactTest {

    private static final EmailAddress WORK = new EmailAddress("li@customer.example");
    private static final EmailAddress HOME = new EmailAddress("li@mailbox.example");

    @Test
    void each_address_and_phone_counts_once_and_the_first_comes_first() {
        var phone = new PhoneNumber("0411-88886666");
        Contact contact = new Contact(details(List.of(HOME, WORK, HOME), List.of(phone, phone)));

        assertThat(contact.emails()).containsExactly(HOME, WORK);
        assertThat(contact.email()).isEqualTo(HOME);
        assertThat(contact.phones()).containsExactly(phone);
        assertThat(contact.active()).isTrue();
    }

    @Test
    void someone_without_any_address_is_kept_too() {
        assertThat(new Contact(details(List.of(), List.of())).email()).isNull();
    }

    @Test
    void a_name_is_needed() {
        assertThatThrownBy(() -> new ContactDetails(null, " ", "", CorrespondentKind.AGENT, List.of(), List.of(), ""))
                .isInstanceOf(RuleBroken.class)
                .extracting("code")
                .isEqualTo("contact.name.missing");
    }

    @Test
    void a_misread_name_is_corrected_unless_somebody_did_so_before() {
        Contact contact = Contact.fromFirstMail("鏉庨浄", WORK);
        contact.correctName("鏉庨浄", "李雷");
        assertThat(contact.name()).isEqualTo("李雷");
        contact.correctName("鏉庨浄", "别人");
        assertThat(contact.name()).isEqualTo("李雷");
    }

    private static ContactDetails details(List<EmailAddress> emails, List<PhoneNumber> phones) {
        return new ContactDetails(null, "李雷", "设备科", CorrespondentKind.CUSTOMER, emails, phones, "");
    }
}
