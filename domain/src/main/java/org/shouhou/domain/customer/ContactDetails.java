package org.shouhou.domain.customer;

import java.util.List;
import org.shouhou.domain.RuleBroken;

/**
 * What is kept of a person outside; texts may be empty unless said otherwise.
 *
 * @param customerId where they work, or null while unknown
 * @param name required
 * @param position office and department there
 * @param emails the one to write to first; each once
 * @param phones the one to call first; each once
 */
public record ContactDetails(
        Long customerId,
        String name,
        String position,
        CorrespondentKind kind,
        List<EmailAddress> emails,
        List<PhoneNumber> phones,
        String remark) {

    private static final int MOST = 20;

    public ContactDetails {
        name = RuleBroken.text(name, 200, "contact.name");
        position = RuleBroken.textOrNone(position, 100);
        RuleBroken.unless(kind != null, "contact.kind.missing");
        emails = emails.stream().distinct().toList();
        phones = phones.stream().distinct().toList();
        RuleBroken.unless(emails.size() <= MOST && phones.size() <= MOST, "contact.too-many-ways", MOST);
        remark = RuleBroken.textOrNone(remark, 2_000);
    }
}
