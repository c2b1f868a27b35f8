package org.shouhou.portal.contracts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import org.shouhou.application.contracts.ContractView;
import org.shouhou.application.contracts.KeepContractFiles;
import org.shouhou.application.contracts.ViewContract;
import org.shouhou.application.equipment.ListMachines;
import org.shouhou.application.equipment.MachineRow;
import org.shouhou.application.handling.UploadFiles;
import org.shouhou.portal.frame.Ids;
import org.shouhou.portal.frame.Told;

/** One contract: what it promises, the machines sold by it, the signed documents. */
@Named
@RequestScoped
public class ContractBacking {

    @Inject
    private ViewContract viewContract;

    @Inject
    private ListMachines listMachines;

    @Inject
    private KeepContractFiles keepContractFiles;

    @Inject
    private Told told;

    private ContractView view;
    private List<MachineRow> machines;
    private Part file;

    private static final String PAGE = "/contracts/contract?id=";

    /** Refuses a page of nothing. */
    public void open() {
        getView();
    }

    public ContractView getView() {
        if (view == null) {
            view = viewContract.view(id());
        }
        return view;
    }

    public List<MachineRow> getMachines() {
        if (machines == null) {
            machines = listMachines.ofContract(id());
        }
        return machines;
    }

    public void addDocument() throws IOException {
        keepContractFiles.add(
                id(),
                new UploadFiles.Arriving(
                        file.getSubmittedFileName(), file.getContentType(), file.getSize(), file::getInputStream));
        told.at(PAGE + id(), "files.added", file.getSubmittedFileName());
    }

    public void removeDocument(long documentId) {
        keepContractFiles.remove(id(), documentId);
        told.at(PAGE + id(), "files.removed");
    }

    private static long id() {
        return Ids.given("id", "contract.unknown");
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
