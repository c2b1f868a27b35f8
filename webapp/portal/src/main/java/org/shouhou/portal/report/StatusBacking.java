package org.shouhou.portal.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.application.security.LinkSecret;
import org.shouhou.application.webreport.FollowReport;
import org.shouhou.domain.RuleBroken;
import org.shouhou.portal.security.LinkDoor;
import org.shouhou.portal.security.ReportDoor;

/** What the link of a report opens: whoever made it sees how far it is, and says more (D10). */
@Named
@RequestScoped
public class StatusBacking {

    private static final int TOO_MANY = 429;

    @Inject
    private FollowReport followReport;

    @Inject
    private LinkDoor links;

    @Inject
    private ReportDoor door;

    @Inject
    private CurrentActor currentActor;

    private Optional<FollowReport.Shown> found;
    private String key;
    private String words;
    private List<Part> photos;

    /** Before the page is drawn. */
    public void open() {
        Faces.getResponse().setHeader("X-Robots-Tag", "noindex, nofollow");
        Duration wait = links.wait(Faces.getRequest());
        if (!wait.isZero()) {
            Faces.getResponse().setHeader("Retry-After", String.valueOf(wait.toSeconds() + 1));
            Faces.getResponse().setStatus(TOO_MANY);
            found = Optional.empty();
        } else if (found().isEmpty()) {
            links.failed(getToken(), Faces.getRequest());
            Faces.getResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Optional<FollowReport.Shown> found() {
        if (found == null) {
            found = followReport.see(getToken());
        }
        return found;
    }

    /** The report, or null where the link is none. */
    public FollowReport.Shown getShown() {
        return found().orElse(null);
    }

    /** Whether one of ours looks at it, who must not speak in the customer's stead. */
    public boolean isStaff() {
        return currentActor.get().isPresent();
    }

    public void say() throws IOException {
        RuleBroken.unless(!isStaff(), "report.staff");
        RuleBroken.unless(links.wait(Faces.getRequest()).isZero(), "report.too-many");
        if (!followReport.opens(getToken())) {
            // takes no turn of those who have a link
            links.failed(getToken(), Faces.getRequest());
            throw new RuleBroken("report.unknown");
        }
        RuleBroken.unless(door.admits(ReportDoor.What.REPLY, Faces.getRequest()), "report.too-many");
        try {
            followReport.reply(new FollowReport.Reply(
                    getToken(), key, words, BroughtParts.of(photos), door.addressOf(Faces.getRequest())));
        } catch (RuleBroken refused) {
            door.refused(ReportDoor.What.REPLY, Faces.getRequest());
            if (refused.code().equals("report.form.sent")) {
                // whoever presses once more means it as something more
                key = null;
            }
            throw refused;
        }
        Faces.redirect(Faces.getRequestContextPath() + "/report/status?token=%s", getToken());
    }

    /** The link's secret. */
    public String getToken() {
        return Faces.getRequestParameter("token");
    }

    /** The form's own, made when it is shown. */
    public String getKey() {
        return key == null ? LinkSecret.fresh() : key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public List<Part> getPhotos() {
        return photos;
    }

    public void setPhotos(List<Part> photos) {
        this.photos = photos;
    }
}
