package org.shouhou.application.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouhou.application.administration.Refused.refused;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhou.application.administration.Administration;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.memory.MemoryContacts;
import org.shouhou.application.memory.MemoryCustomers;
import org.shouhou.application.memory.MemoryRegions;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.ContactDetails;
import org.shouhou.domain.customer.CorrespondentKind;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.customer.CustomerDetails;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.customer.PhoneNumber;
import org.shouhou.domain.customer.Region;

/** Keeping customers, people and regions, on memory. */
class CustomersTest {

    private static final EmailAddress LI = new EmailAddress("li@customer.example");

    private final Administration office = Administration.atWork();
    private final MemoryCustomers customers = new MemoryCustomers();
    private final MemoryContacts contacts = new MemoryContacts(customers);
    private final MemoryRegions regions = new MemoryRegions();
    private final Ledger ledger = new Ledger(office.audit, office.acting, office.clock);
    private final CustomerRules customerRules = new CustomerRules(customers, regions);
    private final ContactRules contactRules = new ContactRules(contacts, customers);
    private final AddCustomer addCustomer = new AddCustomer(customers, customerRules, ledger);
    private final ChangeCustomer changeCustomer = new ChangeCustomer(customers, customerRules, ledger);
    private final AddContact addContact = new AddContact(contacts, contactRules, ledger);
    private final ChangeContact changeContact = new ChangeContact(contacts, contactRules, ledger);
    private final AddRegion addRegion = new AddRegion(regions, ledger);
    private final ChangeRegion changeRegion = new ChangeRegion(regions, ledger);
    private final NamedCustomer namedCustomer = new NamedCustomer(customers);

    @Test
    void two_that_are_one_are_linked_and_the_link_is_taken_back() {
        MergeCustomers merging = new MergeCustomers(customers, ledger);
        long one = addCustomer.add(CustomerDetails.named("唐钰钢铁"));
        long other = addCustomer.add(CustomerDetails.named("唐钰钢铁有限公司"));
        long third = addCustomer.add(CustomerDetails.named("唐钰轧钢"));

        refused("customer.unknown", () -> merging.merge(4711, 0, one));
        refused("changed-meanwhile", () -> merging.merge(other, 7, one));
        merging.merge(other, 0, one);
        assertThat(office.lastEntry()).isEqualTo("zhoumin customer.merged customer 唐钰钢铁有限公司: survivor: 唐钰钢铁");
        assertThat(customers.mergedInto(one)).extracting(Customer::id).containsExactly(other);
        refused("customer.merged", () -> merging.merge(other, 0, third));
        refused("customer.merged", () -> merging.merge(third, 0, other));
        refused("customer.holds-others", () -> merging.merge(one, 0, third));
        refused("customer.merged-into-itself", () -> merging.merge(third, 0, third));

        merging.unmerge(other, 0);
        assertThat(office.lastEntry()).isEqualTo("zhoumin customer.unmerged customer 唐钰钢铁有限公司: survivor: 唐钰钢铁");
        assertThat(customers.byId(other).orElseThrow().mergedIntoId()).isNull();
        refused("customer.not-merged", () -> merging.unmerge(other, 0));
    }

    @Test
    void a_name_and_a_number_belong_to_one_customer() {
        addRegion.add("华北", "North China");
        long region = regions.all().get(0).id();
        long id = addCustomer.add(new CustomerDetails("唐钰钢铁", "", "K1", region, "", true, ""));
        assertThat(office.lastEntry())
                .isEqualTo("zhoumin customer.added customer 唐钰钢铁: number: K1\nregion: 华北\nkey-customer: true");

        refused("customer.name.taken", () -> addCustomer.add(CustomerDetails.named("唐钰钢铁 ")));
        refused(
                "customer.number.taken",
                () -> addCustomer.add(new CustomerDetails("鲁邑水泥", "", "k1", null, "", false, "")));
        refused("region.unknown", () -> addCustomer.add(new CustomerDetails("鲁邑水泥", "", null, 4711L, "", false, "")));
        assertThat(namedCustomer.find(" k1 ")).isEqualTo(id);
        assertThat(namedCustomer.find("")).isNull();
        refused("customer.not-found", () -> namedCustomer.find("唐钰"));
    }

    @Test
    void a_change_tells_what_changed_unless_somebody_was_faster() {
        addCustomer.add(CustomerDetails.named("唐钰钢铁"));
        Customer customer = customers.byName("唐钰钢铁").orElseThrow();
        var wanted = new CustomerDetails("唐钰钢铁", "唐钰", null, null, "钢城大道 1 号", false, "");

        changeCustomer.change(new ChangeCustomer.Command(customer.id(), customer.version(), wanted, false));

        assertThat(customer.details()).isEqualTo(wanted);
        assertThat(office.lastEntry())
                .isEqualTo("zhoumin customer.changed customer 唐钰钢铁: short-name:  → 唐钰\n"
                        + "address:  → 钢城大道 1 号\nactive: true → false");
        refused(
                "changed-meanwhile",
                () -> changeCustomer.change(
                        new ChangeCustomer.Command(customer.id(), customer.version() + 1, wanted, true)));
    }

    @Test
    void an_address_belongs_to_one_person() {
        long customer = addCustomer.add(CustomerDetails.named("唐钰钢铁"));
        addContact.add(details("李雷", customer, LI));
        assertThat(office.lastEntry())
                .isEqualTo("zhoumin contact.added contact 李雷: customer: 唐钰钢铁\nemail: li@customer.example\n"
                        + "phone: 0411-88886666");
        refused("contact.email.taken", () -> addContact.add(details("韩梅梅", customer, LI)));
        refused(
                "customer.unknown",
                () -> addContact.add(details("韩梅梅", 4711L, new EmailAddress("han@customer.example"))));
    }

    @Test
    void a_stranger_who_wrote_is_given_to_their_customer() {
        long customer = addCustomer.add(CustomerDetails.named("唐钰钢铁"));
        Contact stranger = contacts.addUnlessThere(Contact.fromFirstMail("李雷", LI));

        changeContact.change(
                new ChangeContact.Command(stranger.id(), stranger.version(), details("李雷", customer, LI), true));

        assertThat(stranger.customerId()).isEqualTo(customer);
        assertThat(office.lastEntry())
                .isEqualTo("zhoumin contact.changed contact 李雷: customer:  → 唐钰钢铁\nposition:  → 设备科\n"
                        + "phone:  → 0411-88886666");
        refused(
                "changed-meanwhile",
                () -> changeContact.change(new ChangeContact.Command(
                        stranger.id(), stranger.version() + 1, details("李雷", null, LI), true)));
    }

    @Test
    void a_region_is_named_once_and_taken_out_of_use() {
        addRegion.add("华北", "North China");
        refused("region.name.taken", () -> addRegion.add(" 华北 ", "North"));
        Region region = regions.all().get(0);

        changeRegion.change(new ChangeRegion.Command(region.id(), region.version(), "华北", "Northern China", false));

        assertThat(region.active()).isFalse();
        assertThat(office.lastEntry())
                .isEqualTo("zhoumin region.changed region 华北: name-en: North China → Northern China\n"
                        + "active: true → false");
    }

    private static ContactDetails details(String name, Long customer, EmailAddress address) {
        return new ContactDetails(
                customer,
                name,
                "设备科",
                CorrespondentKind.CUSTOMER,
                List.of(address),
                List.of(new PhoneNumber("0411-88886666")),
                "");
    }
}
