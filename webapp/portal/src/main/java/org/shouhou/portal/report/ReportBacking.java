package org.shouhou.portal.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.util.Faces;
import org.shouhou.application.port.SenderIdentity;
import org.shouhou.application.webreport.ReportFault;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.WritingLanguage;
import org.shouhou.domain.webreport.FaultReport;
import org.shouhou.portal.frame.Language;
import org.shouhou.portal.security.ReportDoor;

/** Anybody reports a fault, without signing in (网上报修, D10). */
@Named
@RequestScoped
public class ReportBacking {

    @Inject
    private ReportFault reportFault;

    @Inject
    private SenderIdentity sender;

    @Inject
    private ReportDoor door;

    @Inject
    private Language language;

    private String key;
    private String name;
    private String company;
    private String phone;
    private String email;
    private String serial;
    private String words;
    private String website;
    private Part plate;
    private List<Part> photos;

    /** Before the page is drawn: whoever hasn't chosen a language reads it in that of their browser. */
    public void open() {
        if (Faces.getRequestCookie("language") == null && !Faces.isPostback()) {
            boolean chinese = Faces.getRequestHeader("Accept-Language") == null
                    || Faces.getRequest().getLocale().getLanguage().equals("zh");
            language.use(chinese ? Language.CHINESE : Language.ENGLISH, Faces.getResponse());
        }
    }

    public void send() throws IOException {
        // a field nobody sees: whoever fills it in fills in everything
        RuleBroken.unless(website == null || website.isBlank(), "report.trap");
        FaultReport report = FaultReport.typed(
                language.isEnglish() ? WritingLanguage.ENGLISH : WritingLanguage.CHINESE,
                name,
                company,
                phone,
                email,
                serial,
                words);
        RuleBroken.unless(door.admits(ReportDoor.What.REPORT, Faces.getRequest()), "report.too-many");
        List<Part> files = new ArrayList<>();
        if (plate != null) {
            files.add(plate);
        }
        if (photos != null) {
            files.addAll(photos);
        }
        try {
            reportFault.report(
                    new ReportFault.Command(key, report, BroughtParts.of(files), door.addressOf(Faces.getRequest())));
        } catch (RuleBroken refused) {
            door.refused(ReportDoor.What.REPORT, Faces.getRequest());
            if (refused.code().equals("report.form.sent")) {
                // whoever presses once more means it as another report
                key = reportFault.freshForm();
            }
            throw refused;
        }
        Faces.redirect(Faces.getRequestContextPath() + "/report/status?token=%s", key);
    }

    /** Whose page it is; empty while the company has no name. */
    public String getHouse() {
        return sender.exists() ? sender.name() : "";
    }

    /** The form's own secret, made when the form is first shown. */
    public String getKey() {
        if (key == null) {
            key = reportFault.freshForm();
        }
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCompany() {
        return company;
    }

    public void setCompany(String company) {
        this.company = company;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    /** As typed, or as a code on the machine's plate leads here: {@code /report?serial=…}. */
    public String getSerial() {
        return serial == null && !Faces.isPostback() ? Faces.getRequestParameter("serial") : serial;
    }

    public void setSerial(String serial) {
        this.serial = serial;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }

    public Part getPlate() {
        return plate;
    }

    public void setPlate(Part plate) {
        this.plate = plate;
    }

    public List<Part> getPhotos() {
        return photos;
    }

    public void setPhotos(List<Part> photos) {
        this.photos = photos;
    }
}
