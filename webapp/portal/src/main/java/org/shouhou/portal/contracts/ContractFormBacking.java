package org.shouhou.portal.contracts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.omnifaces.util.Faces;
import org.shouhou.application.contracts.AddContract;
import org.shouhou.application.contracts.ChangeContract;
import org.shouhou.application.contracts.ContractView;
import org.shouhou.application.contracts.NamedContract;
import org.shouhou.application.contracts.ViewContract;
import org.shouhou.application.customers.NamedCustomer;
import org.shouhou.application.customers.ViewCustomer;
import org.shouhou.domain.contract.ContractDetails;
import org.shouhou.domain.contract.ContractKind;
import org.shouhou.domain.contract.Promises;
import org.shouhou.domain.coverage.WarrantyEvent;
import org.shouhou.portal.frame.Ids;
import org.shouhou.portal.frame.Told;

/** What is kept of one contract, to be changed. */
@Named
@RequestScoped
public class ContractFormBacking {

    @Inject
    private AddContract addContract;

    @Inject
    private ChangeContract changeContract;

    @Inject
    private ViewContract viewContract;

    @Inject
    private NamedCustomer namedCustomer;

    @Inject
    private ViewCustomer viewCustomer;

    @Inject
    private NamedContract namedContract;

    @Inject
    private Told told;

    private long version;
    private String number;
    private ContractKind kind = ContractKind.CONTRACT;
    private String customer;
    private String belongsTo;
    private LocalDate signedOn;
    private Integer warrantyMonths;
    private WarrantyEvent warrantyFrom = WarrantyEvent.DELIVERY;
    private Integer replyHours;
    private Integer arrivalHours;
    private boolean installation;
    private Integer trainingDays;
    private Integer visitsPerYear;
    private String text;

    private static final String PAGE = "/contracts/contract?id=";

    /** Fills the form with what is kept; a new contract's has at most the customer whose page led here. */
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
        ContractView kept = viewContract.view(id());
        ContractDetails details = kept.details();
        Promises promises = details.promises();
        version = kept.version();
        number = details.number();
        kind = details.kind();
        customer = kept.customerName();
        belongsTo = kept.belongsTo();
        signedOn = details.signedOn();
        warrantyMonths = promises.warrantyMonths();
        warrantyFrom = promises.warrantyFrom() == null ? WarrantyEvent.DELIVERY : promises.warrantyFrom();
        replyHours = promises.replyHours();
        arrivalHours = promises.arrivalHours();
        installation = promises.installation();
        trainingDays = promises.trainingDays();
        visitsPerYear = promises.visitsPerYear();
        text = details.text();
    }

    public void save() {
        var promises = new Promises(
                warrantyMonths, warrantyFrom, replyHours, arrivalHours, installation, trainingDays, visitsPerYear);
        var details = new ContractDetails(
                number, kind, namedCustomer.find(customer), namedContract.find(belongsTo), signedOn, promises, text);
        if (isNew()) {
            told.at(PAGE + addContract.add(details), "contracts_contractform.saved", number);
        } else {
            changeContract.change(new ChangeContract.Command(id(), version, details));
            told.at(PAGE + id(), "contracts_contractform.saved", number);
        }
    }

    public boolean isNew() {
        return Faces.getRequestParameter("id") == null;
    }

    /** Where leaving the form leads. */
    public String getBack() {
        return isNew() ? "/contracts" : PAGE + id();
    }

    public ContractKind[] getKinds() {
        return ContractKind.values();
    }

    /** A contract's warranty runs from one of these. */
    public WarrantyEvent[] getEvents() {
        return new WarrantyEvent[] {WarrantyEvent.DELIVERY, WarrantyEvent.COMMISSIONING};
    }

    private static long id() {
        return Ids.given("id", "contract.unknown");
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public ContractKind getKind() {
        return kind;
    }

    public void setKind(ContractKind kind) {
        this.kind = kind;
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }

    public String getBelongsTo() {
        return belongsTo;
    }

    public void setBelongsTo(String belongsTo) {
        this.belongsTo = belongsTo;
    }

    public LocalDate getSignedOn() {
        return signedOn;
    }

    public void setSignedOn(LocalDate signedOn) {
        this.signedOn = signedOn;
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

    public Integer getReplyHours() {
        return replyHours;
    }

    public void setReplyHours(Integer replyHours) {
        this.replyHours = replyHours;
    }

    public Integer getArrivalHours() {
        return arrivalHours;
    }

    public void setArrivalHours(Integer arrivalHours) {
        this.arrivalHours = arrivalHours;
    }

    public boolean isInstallation() {
        return installation;
    }

    public void setInstallation(boolean installation) {
        this.installation = installation;
    }

    public Integer getTrainingDays() {
        return trainingDays;
    }

    public void setTrainingDays(Integer trainingDays) {
        this.trainingDays = trainingDays;
    }

    public Integer getVisitsPerYear() {
        return visitsPerYear;
    }

    public void setVisitsPerYear(Integer visitsPerYear) {
        this.visitsPerYear = visitsPerYear;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
