package org.shouhou.portal.customers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.shouhou.application.contracts.ContractRow;
import org.shouhou.application.contracts.ListContracts;
import org.shouhou.application.customers.CustomerView;
import org.shouhou.application.customers.Kin;
import org.shouhou.application.customers.MergeCustomers;
import org.shouhou.application.customers.ViewCustomer;
import org.shouhou.application.equipment.ListMachines;
import org.shouhou.application.equipment.MachineRow;
import org.shouhou.portal.frame.Ids;
import org.shouhou.portal.frame.Told;

/** One customer with everything about it (用户服务档案). */
@Named
@RequestScoped
public class CustomerBacking {

    @Inject
    private ViewCustomer viewCustomer;

    @Inject
    private MergeCustomers mergeCustomers;

    @Inject
    private Told told;

    @Inject
    private ListMachines listMachines;

    @Inject
    private ListContracts listContracts;

    private static final String PAGE = "/customers/customer?id=";

    private Long version;
    private CustomerView view;
    private List<MachineRow> machines;
    private List<ContractRow> contracts;

    /** Refuses a page of nobody. */
    public void open() {
        getView();
    }

    public CustomerView getView() {
        if (view == null) {
            view = viewCustomer.view(Ids.given("id", "customer.unknown"));
        }
        return view;
    }

    /** Another one is the same as this. */
    public void take(Kin.Named other) {
        mergeCustomers.merge(other.id(), other.version(), getView().id());
        told.at(PAGE + getView().id(), "customers_customer.merged-in", other.name());
    }

    /** This one is a customer of its own again. */
    public void unmerge() {
        mergeCustomers.unmerge(getView().id(), version);
        told.at(PAGE + getView().id(), "customers_customer.unmerged");
    }

    /** The version the page shows, which goes back with each action. */
    public Long getVersion() {
        return version == null ? Long.valueOf(getView().version()) : version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }

    /** The query of the list of all its cases. */
    public String getAllCases() {
        return "?q=" + URLEncoder.encode(getView().details().name(), StandardCharsets.UTF_8);
    }

    public List<MachineRow> getMachines() {
        if (machines == null) {
            machines = listMachines.ofCustomer(getView().id());
        }
        return machines;
    }

    public List<ContractRow> getContracts() {
        if (contracts == null) {
            contracts = listContracts.ofCustomer(getView().id());
        }
        return contracts;
    }
}
