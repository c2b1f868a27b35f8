package org.shouhou.portal.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import org.shouhou.application.catalogue.KeepLeaflets;
import org.shouhou.application.catalogue.ModelView;
import org.shouhou.application.catalogue.ViewModel;
import org.shouhou.application.handling.UploadFiles;
import org.shouhou.portal.frame.Ids;
import org.shouhou.portal.frame.Told;

/** One model with its leaflets and parts. */
@Named
@RequestScoped
public class ModelBacking {

    @Inject
    private ViewModel viewModel;

    @Inject
    private KeepLeaflets keepLeaflets;

    @Inject
    private Told told;

    private ModelView view;
    private Part file;

    private static final String PAGE = "/catalogue/model?id=";

    /** Refuses a page of nothing. */
    public void open() {
        getView();
    }

    public ModelView getView() {
        if (view == null) {
            view = viewModel.view(id());
        }
        return view;
    }

    public void addLeaflet() throws IOException {
        keepLeaflets.add(
                id(),
                new UploadFiles.Arriving(
                        file.getSubmittedFileName(), file.getContentType(), file.getSize(), file::getInputStream));
        told.at(PAGE + id(), "files.added", file.getSubmittedFileName());
    }

    public void removeLeaflet(long documentId) {
        keepLeaflets.remove(id(), documentId);
        told.at(PAGE + id(), "files.removed");
    }

    private static long id() {
        return Ids.given("id", "model.unknown");
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
