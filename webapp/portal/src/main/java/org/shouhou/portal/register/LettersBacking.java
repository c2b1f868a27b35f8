package org.shouhou.portal.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.shouhou.application.scanning.LetterQueries;
import org.shouhou.application.scanning.SeeLetters;
import org.shouhou.application.scanning.UploadScan;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.scan.ScanFile;
import org.shouhou.portal.frame.Choices;
import org.shouhou.portal.frame.Links;
import org.shouhou.portal.frame.Told;
import org.shouhou.portal.frame.Words;

/** The scanned letters that wait for somebody to say what they are about, and how scans come in. */
@Named
@RequestScoped
public class LettersBacking {

    @Inject
    private SeeLetters seeLetters;

    @Inject
    private UploadScan uploadScan;

    @Inject
    private Links links;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private List<Part> files;
    private String which;
    private List<LetterQueries.Row> rows;
    private List<ScanFile> rejected;

    public List<LetterQueries.Row> getRows() {
        if (rows == null) {
            rows = seeLetters.waiting(links.given("after").map(Choices::id).orElse(0L));
        }
        return rows;
    }

    public int getFilesWaiting() {
        return seeLetters.filesWaiting();
    }

    /** Whether something is being read, so that the page is drawn again soon. */
    public boolean isWorking() {
        return getFilesWaiting() > 0 || getRows().stream().anyMatch(LetterQueries.Row::isBeingRead);
    }

    public List<ScanFile> getRejected() {
        if (rejected == null) {
            rejected = seeLetters.rejected();
        }
        return rejected;
    }

    /** All of them, or as many as are scans; of the others the first reason is told. */
    public void upload() throws IOException {
        RuleBroken.unless(files != null && !files.isEmpty(), "scan.file.missing");
        int taken = 0;
        int known = 0;
        RuleBroken refused = null;
        for (Part file : files) {
            try (InputStream content = file.getInputStream()) {
                if (uploadScan.upload(file.getSubmittedFileName(), file.getSize(), content)) {
                    taken++;
                } else {
                    known++;
                }
            } catch (RuleBroken noScan) {
                refused = refused == null
                        ? new RuleBroken("scan.refused", file.getSubmittedFileName(), words.explain(noScan))
                        : refused;
            }
        }
        if (refused != null) {
            throw refused;
        }
        told.at(
                "/register/letters",
                known == 0 ? "register_letters.uploaded" : "register_letters.uploaded-known",
                taken,
                known);
    }

    public void seen() {
        Long id = which == null ? null : Choices.id(which);
        RuleBroken.unless(id != null, "scan.unknown");
        seeLetters.seen(id);
        told.at("/register/letters", "register_letters.seen");
    }

    public List<Part> getFiles() {
        return files;
    }

    public void setFiles(List<Part> files) {
        this.files = files;
    }

    public String getWhich() {
        return which;
    }

    public void setWhich(String which) {
        this.which = which;
    }
}
