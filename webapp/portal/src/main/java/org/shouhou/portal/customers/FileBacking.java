package org.shouhou.portal.customers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.shouhou.application.customers.CustomerView;
import org.shouhou.application.customers.FileEvent;
import org.shouhou.application.customers.ReadCustomerFile;
import org.shouhou.application.customers.ViewCustomer;
import org.shouhou.portal.frame.Choices;
import org.shouhou.portal.frame.Ids;
import org.shouhou.portal.frame.Language;
import org.shouhou.portal.frame.Links;

/** What happened with a customer, on one line of time. */
@Named
@RequestScoped
public class FileBacking {

    @Inject
    private ViewCustomer viewCustomer;

    @Inject
    private ReadCustomerFile readCustomerFile;

    @Inject
    private Language language;

    @Inject
    private Links links;

    private CustomerView customer;
    private ReadCustomerFile.Page page;

    /** Refuses a page of nothing. */
    public void open() {
        getCustomer();
    }

    public CustomerView getCustomer() {
        if (customer == null) {
            customer = viewCustomer.view(Ids.given("id", "customer.unknown"));
        }
        return customer;
    }

    public ReadCustomerFile.Page getPage() {
        if (page == null) {
            page = readCustomerFile.page(
                    getCustomer().id(), Optional.ofNullable(getGroup()), !language.isEnglish(), links.given("before"));
        }
        return page;
    }

    public FileEvent.Group[] getGroups() {
        return FileEvent.Group.values();
    }

    /** What is looked at by itself, or null for everything. */
    public FileEvent.Group getGroup() {
        return Choices.of(FileEvent.Group.class, links.given("group").orElse(""), null);
    }

    public String getOlder() {
        return getPage().older().map(it -> links.page("before", it)).orElse("");
    }

    /** Back to the latest, where older ones are shown. */
    public String getLatest() {
        return links.given("before").map(it -> links.with("before", "")).orElse("");
    }

    /** Where the thing itself is shown, from the portal's root on. */
    public String address(FileEvent event) {
        return switch (event.kind()) {
            case DELIVERED, COMMISSIONED -> "/machines/machine?id=" + event.id();
            case CONTRACT -> "/contracts/contract?id=" + event.id();
            case QUOTATION -> "/quotations/quotation?id=" + event.id();
            case RECEIVED, SENT -> "/cases/case?number=" + event.caseNumber() + "#entry" + event.id();
            case REFERRED -> "/cases/case?number=" + event.caseNumber() + "#referral" + event.id();
            case WORK_ORDER -> "/cases/case?number=" + event.caseNumber() + "#job" + event.id();
            case OPENED, RESOLVED -> "/cases/case?number=" + event.caseNumber();
        };
    }
}
