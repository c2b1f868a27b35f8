package org.shouhou.portal.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.shouhou.application.administration.AddMailbox;
import org.shouhou.application.administration.ChangeMailbox;
import org.shouhou.application.administration.ListMailboxes;
import org.shouhou.application.administration.MailboxRow;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.portal.frame.Ids;
import org.shouhou.portal.frame.Told;

/** One address customers write to. */
@Named
@RequestScoped
public class MailboxBacking {

    @Inject
    private ListMailboxes listMailboxes;

    @Inject
    private AddMailbox addMailbox;

    @Inject
    private ChangeMailbox changeMailbox;

    @Inject
    private Told told;

    private MailboxRow seen;
    private long version;
    private String address;
    private String displayName;
    private String department;
    private boolean active;

    /** Fills the form with what is kept; a new address's begins empty. */
    public void open() {
        if (isNew()) {
            active = true;
            return;
        }
        MailboxRow kept = getSeen();
        version = kept.version();
        displayName = kept.displayName();
        department = kept.department();
        active = kept.active();
    }

    public void save() {
        DepartmentCode owner = department == null ? null : new DepartmentCode(department);
        if (isNew()) {
            addMailbox.add(new AddMailbox.Command(new EmailAddress(address), displayName, owner));
        } else {
            changeMailbox.change(new ChangeMailbox.Command(id(), version, displayName, owner, active));
        }
        told.at(
                "/administration/mailboxes",
                "administration_mailbox.saved",
                isNew() ? address : getSeen().address());
    }

    public boolean isNew() {
        return Faces.getRequestParameter("id") == null;
    }

    public MailboxRow getSeen() {
        if (seen == null) {
            seen = listMailboxes.list().stream()
                    .filter(row -> row.id() == id())
                    .findFirst()
                    .orElseThrow(() -> new RuleBroken("mailbox.unknown"));
        }
        return seen;
    }

    private static long id() {
        return Ids.given("id", "mailbox.unknown");
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
