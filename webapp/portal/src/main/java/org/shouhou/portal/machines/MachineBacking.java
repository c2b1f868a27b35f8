package org.shouhou.portal.machines;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.shouhou.application.catalogue.PartRow;
import org.shouhou.application.catalogue.ViewModel;
import org.shouhou.application.equipment.FitPart;
import org.shouhou.application.equipment.MachineView;
import org.shouhou.application.equipment.ReplacePart;
import org.shouhou.application.equipment.ViewMachine;
import org.shouhou.portal.frame.Ids;
import org.shouhou.portal.frame.Told;
import org.shouhou.portal.frame.Verdicts;

/** One machine: its data, its warranty and why, the parts in it. */
@Named
@RequestScoped
public class MachineBacking {

    @Inject
    private ViewMachine viewMachine;

    @Inject
    private ViewModel viewModel;

    @Inject
    private FitPart fitPart;

    @Inject
    private ReplacePart replacePart;

    @Inject
    private Told told;

    @Inject
    private Verdicts verdicts;

    private MachineView view;
    private long version;
    private int replaced;
    private String partNumber;
    private String serial;
    private LocalDate day;
    private String caseNumber;

    private static final String PAGE = "/machines/machine?id=";

    /** Refuses a page of nothing. */
    public void open() {
        version = getView().version();
    }

    public MachineView getView() {
        if (view == null) {
            view = viewMachine.view(id());
        }
        return view;
    }

    /** The parts that are in the machine now. */
    public List<MachineView.FittedPart> getInUse() {
        return getView().parts().stream().filter(it -> it.replacedOn() == null).toList();
    }

    /** The parts of its model. */
    public List<PartRow> getOffered() {
        return viewModel.view(getView().details().modelId()).parts();
    }

    /** What the verdict rests on, in a sentence. */
    public String getWhy() {
        return verdicts.why(getView().verdict());
    }

    /** Enters a part; where one that is in the machine was chosen, as its replacement. */
    public void enterPart() {
        if (replaced == 0) {
            fitPart.fit(new FitPart.Command(id(), version, partNumber, serial, day, caseNumber));
        } else {
            replacePart.replace(new ReplacePart.Command(id(), version, replaced, partNumber, serial, day, caseNumber));
        }
        told.at(PAGE + id(), "machines_machine.part-saved", partNumber);
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

    public int getReplaced() {
        return replaced;
    }

    public void setReplaced(int replaced) {
        this.replaced = replaced;
    }

    public String getPartNumber() {
        return partNumber;
    }

    public void setPartNumber(String partNumber) {
        this.partNumber = partNumber;
    }

    public String getSerial() {
        return serial;
    }

    public void setSerial(String serial) {
        this.serial = serial;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    public void setCaseNumber(String caseNumber) {
        this.caseNumber = caseNumber;
    }
}
