package org.shouhou.portal.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.shouhou.application.administration.HostingView;
import org.shouhou.application.administration.ListMailboxes;
import org.shouhou.application.administration.MailboxRow;
import org.shouhou.application.administration.SetUpHosting;
import org.shouhou.application.administration.TryHosting;
import org.shouhou.application.administration.ViewHosting;
import org.shouhou.application.port.MailboxProbe;
import org.shouhou.domain.RuleBroken;
import org.shouhou.portal.frame.Ids;
import org.shouhou.portal.frame.Told;

/** The hosted mailbox that the mail to an address is fetched from: how it is set up, and how fetching goes. */
@Named
@RequestScoped
public class HostingBacking {

    @Inject
    private ListMailboxes listMailboxes;

    @Inject
    private ViewHosting viewHosting;

    @Inject
    private SetUpHosting setUpHosting;

    @Inject
    private TryHosting tryHosting;

    @Inject
    private Told told;

    private final HostingForm form = new HostingForm();
    private MailboxRow mailbox;
    private HostingView view;
    private boolean viewed;
    private long version = SetUpHosting.NOT_YET;
    private boolean active = true;
    private MailboxProbe.Finding finding;

    /** Fills the form with what is kept, else with what is usual; and with what is known of the host that was chosen. */
    public void open() {
        form.begin(getMailbox().address());
        if (getView() != null) {
            form.show(getView().hosting());
            version = getView().version();
            active = getView().active();
        }
        HostingPreset.named(Faces.getRequestParameter("preset")).ifPresent(form::show);
    }

    public void save() {
        setUpHosting.setUp(new SetUpHosting.Command(id(), version, form.hosting(), form.secrets(), active));
        told.at(
                "/administration/mailbox?id=" + id(),
                "administration_hosting.saved",
                getMailbox().address());
    }

    /** Tries what stands in the form. */
    public void tryNow() {
        finding = tryHosting.tryNow(id(), form.hosting(), form.secrets());
    }

    /** What came of trying; null where nobody tried. */
    public MailboxProbe.Finding getFinding() {
        return finding;
    }

    public MailboxRow getMailbox() {
        if (mailbox == null) {
            mailbox = listMailboxes.list().stream()
                    .filter(row -> row.id() == id())
                    .findFirst()
                    .orElseThrow(() -> new RuleBroken("mailbox.unknown"));
        }
        return mailbox;
    }

    /** What is set up; null where nothing is. */
    public HostingView getView() {
        if (!viewed) {
            view = viewHosting.view(id()).orElse(null);
            viewed = true;
        }
        return view;
    }

    /** How fetching goes, where it is set up. */
    public FetchingState getState() {
        return FetchingState.of(getView(), getMailbox().active());
    }

    public List<HostingPreset> getPresets() {
        return HostingPreset.all();
    }

    private static long id() {
        return Ids.given("id", "mailbox.unknown");
    }

    public Map<String, String> getFields() {
        return form.fields();
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
