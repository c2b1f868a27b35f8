package org.shouhou.portal.customers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.shouhou.application.customers.AddCustomer;
import org.shouhou.application.customers.ChangeCustomer;
import org.shouhou.application.customers.CustomerView;
import org.shouhou.application.customers.ListRegions;
import org.shouhou.application.customers.RegionRow;
import org.shouhou.application.customers.ViewCustomer;
import org.shouhou.domain.customer.CustomerDetails;
import org.shouhou.portal.frame.Ids;
import org.shouhou.portal.frame.Told;

/** What is kept of one customer, to be changed. */
@Named
@RequestScoped
public class CustomerFormBacking {

    @Inject
    private AddCustomer addCustomer;

    @Inject
    private ChangeCustomer changeCustomer;

    @Inject
    private ViewCustomer viewCustomer;

    @Inject
    private ListRegions listRegions;

    @Inject
    private Told told;

    private long version;
    private String name;
    private String shortName;
    private String number;
    private Long regionId;
    private String address;
    private boolean keyCustomer;
    private String remark;
    private boolean active = true;

    private static final String PAGE = "/customers/customer?id=";

    /** Fills the form with what is kept; a new customer's begins empty. */
    public void open() {
        if (isNew()) {
            return;
        }
        CustomerView kept = viewCustomer.view(id());
        CustomerDetails details = kept.details();
        version = kept.version();
        name = details.name();
        shortName = details.shortName();
        number = details.number();
        regionId = details.regionId();
        address = details.address();
        keyCustomer = details.keyCustomer();
        remark = details.remark();
        active = kept.active();
    }

    public void save() {
        var details = new CustomerDetails(name, shortName, number, regionId, address, keyCustomer, remark);
        if (isNew()) {
            told.at(PAGE + addCustomer.add(details), "customers_customerform.saved", name);
        } else {
            changeCustomer.change(new ChangeCustomer.Command(id(), version, details, active));
            told.at(PAGE + id(), "customers_customerform.saved", name);
        }
    }

    public boolean isNew() {
        return Faces.getRequestParameter("id") == null;
    }

    /** Where leaving the form leads. */
    public String getBack() {
        return isNew() ? "/customers" : PAGE + id();
    }

    /** Those in use, and the present one even if it is not. */
    public List<RegionRow> getRegions() {
        return listRegions.list().stream()
                .filter(row -> row.active() || Long.valueOf(row.id()).equals(regionId))
                .toList();
    }

    private static long id() {
        return Ids.given("id", "customer.unknown");
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getShortName() {
        return shortName;
    }

    public void setShortName(String shortName) {
        this.shortName = shortName;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public Long getRegionId() {
        return regionId;
    }

    public void setRegionId(Long regionId) {
        this.regionId = regionId;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public boolean isKeyCustomer() {
        return keyCustomer;
    }

    public void setKeyCustomer(boolean keyCustomer) {
        this.keyCustomer = keyCustomer;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
