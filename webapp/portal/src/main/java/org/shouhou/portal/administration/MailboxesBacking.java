package org.shouhou.portal.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shouhou.application.administration.ListMailboxes;
import org.shouhou.application.administration.MailboxRow;

/** The list of addresses customers write to. */
@Named
@RequestScoped
public class MailboxesBacking {

    @Inject
    private ListMailboxes listMailboxes;

    private List<MailboxRow> rows;

    public List<MailboxRow> getRows() {
        if (rows == null) {
            rows = listMailboxes.list();
        }
        return rows;
    }
}
