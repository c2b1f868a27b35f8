package org.shouhou.portal.machines;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.omnifaces.util.Faces;
import org.shouhou.application.catalogue.ListModels;
import org.shouhou.application.catalogue.ModelRow;
import org.shouhou.application.contracts.NamedContract;
import org.shouhou.application.customers.NamedCustomer;
import org.shouhou.application.customers.ViewCustomer;
import org.shouhou.application.equipment.AddMachine;
import org.shouhou.application.equipment.ChangeMachine;
import org.shouhou.application.equipment.MachineView;
import org.shouhou.application.equipment.ViewMachine;
import org.shouhou.domain.coverage.WarrantyEvent;
import org.shouhou.domain.equipment.EquipmentDetails;
import org.shouhou.domain.equipment.SerialNumber;
import org.shouhou.portal.frame.Ids;
import org.shouhou.portal.frame.Told;

/** What is kept of one machine, to be changed. */
@Named
@RequestScoped
public class MachineFormBacking {

    @Inject
    private AddMachine addMachine;

    @Inject
    private ChangeMachine changeMachine;

    @Inject
    private ViewMachine viewMachine;

    @Inject
    private ListModels listModels;

    @Inject
    private NamedCustomer namedCustomer;

    @Inject
    private ViewCustomer viewCustomer;

    @Inject
    private NamedContract namedContract;

    @Inject
    private Told told;

    private long version;
    private Long modelId;
    private String serial;
    private String customer;
    private LocalDate deliveredOn;
    private LocalDate commissionedOn;
    private String contract;
    private Integer warrantyMonths;
    private WarrantyEvent warrantyFrom = WarrantyEvent.DELIVERY;
    private LocalDate warrantyDate;
    private String place;
    private String configuration;
    private String remark;

    private static final String PAGE = "/machines/machine?id=";

    /** Fills the form with what is kept; a new machine's has at most the customer whose page led here. */
    public void open() {
        if (isNew()) {
            customer = Faces.getRequestParameter("customer") == null
                    ? null
                    : viewCustomer
                            .view(Ids.given("customer", "customer.unknown"))
                            .details()
                            .name();
            return;
        }
        MachineView kept = viewMachine.view(id());
        EquipmentDetails details = kept.details();
        version = kept.version();
        modelId = details.modelId();
        serial = details.serial().value();
        customer = kept.customerName();
        deliveredOn = details.deliveredOn();
        commissionedOn = details.commissionedOn();
        contract = kept.contractNumber();
        warrantyMonths = details.warrantyMonths();
        warrantyFrom = details.warrantyFrom();
        warrantyDate = details.warrantyDate();
        place = details.place();
        configuration = details.configuration();
        remark = details.remark();
    }

    public void save() {
        var details = new EquipmentDetails(
                modelId,
                new SerialNumber(serial),
                namedCustomer.find(customer),
                deliveredOn,
                commissionedOn,
                namedContract.find(contract),
                warrantyMonths,
                warrantyFrom,
                warrantyDate,
                place,
                configuration,
                remark);
        if (isNew()) {
            told.at(PAGE + addMachine.add(details), "machines_machineform.saved", serial);
        } else {
            changeMachine.change(new ChangeMachine.Command(id(), version, details));
            told.at(PAGE + id(), "machines_machineform.saved", serial);
        }
    }

    public boolean isNew() {
        return Faces.getRequestParameter("id") == null;
    }

    /** Where leaving the form leads. */
    public String getBack() {
        return isNew() ? "/machines" : PAGE + id();
    }

    /** Those in use, and the present one even if it is not. */
    public List<ModelRow> getModels() {
        return listModels.list().stream()
                .filter(row -> row.active() || Objects.equals(row.id(), modelId))
                .toList();
    }

    public WarrantyEvent[] getEvents() {
        return WarrantyEvent.values();
    }

    private static long id() {
        return Ids.given("id", "equipment.unknown");
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public Long getModelId() {
        return modelId;
    }

    public void setModelId(Long modelId) {
        this.modelId = modelId;
    }

    public String getSerial() {
        return serial;
    }

    public void setSerial(String serial) {
        this.serial = serial;
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }

    public LocalDate getDeliveredOn() {
        return deliveredOn;
    }

    public void setDeliveredOn(LocalDate deliveredOn) {
        this.deliveredOn = deliveredOn;
    }

    public LocalDate getCommissionedOn() {
        return commissionedOn;
    }

    public void setCommissionedOn(LocalDate commissionedOn) {
        this.commissionedOn = commissionedOn;
    }

    public String getContract() {
        return contract;
    }

    public void setContract(String contract) {
        this.contract = contract;
    }

    public Integer getWarrantyMonths() {
        return warrantyMonths;
    }

    public void setWarrantyMonths(Integer warrantyMonths) {
        this.warrantyMonths = warrantyMonths;
    }

    public WarrantyEvent getWarrantyFrom() {
        return warrantyFrom;
    }

    public void setWarrantyFrom(WarrantyEvent warrantyFrom) {
        this.warrantyFrom = warrantyFrom;
    }

    public LocalDate getWarrantyDate() {
        return warrantyDate;
    }

    public void setWarrantyDate(LocalDate warrantyDate) {
        this.warrantyDate = warrantyDate;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getConfiguration() {
        return configuration;
    }

    public void setConfiguration(String configuration) {
        this.configuration = configuration;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
