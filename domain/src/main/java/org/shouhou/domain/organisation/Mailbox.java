package org.shouhou.domain.organisation;

import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.customer.EmailAddress;

/** An address customers write to. Mail to any other address is refused at the door: we relay for nobody. */
public class Mailbox {

    private static final int LONGEST_SIGNATURE = 2_000;

    private Long id;
    private EmailAddress address;
    private String displayName;
    private DepartmentCode department;
    private boolean active;
    private String signatureZh = "";
    private String signatureEn = "";
    private long version;

    protected Mailbox() {}

    public Mailbox(EmailAddress address, String displayName, DepartmentCode department) {
        this.address = address;
        describe(displayName, department, true);
    }

    /** Changes the name customers see as sender, the owning department, and whether mail is taken. */
    public void describe(String displayName, DepartmentCode department, boolean active) {
        RuleBroken.unless(department != null, "mailbox.department.missing");
        this.displayName = RuleBroken.text(displayName, 100, "mailbox.name");
        this.department = department;
        this.active = active;
    }

    /** Changes what stands below the mails that leave from here; may be empty, and may have fields as templates have. */
    public void sign(String chinese, String english) {
        signatureZh = signature(chinese);
        signatureEn = signature(english);
    }

    private static String signature(String text) {
        String trimmed = text == null ? "" : text.strip();
        RuleBroken.unless(trimmed.length() <= LONGEST_SIGNATURE, "mail.signature.too-long", LONGEST_SIGNATURE);
        return trimmed;
    }

    /** Refuses work based on a stale view. */
    public void requireSeen(long versionSeen) {
        RuleBroken.unless(version == versionSeen, "changed-meanwhile");
    }

    public Long id() {
        return id;
    }

    public EmailAddress address() {
        return address;
    }

    public String displayName() {
        return displayName;
    }

    public DepartmentCode department() {
        return department;
    }

    public boolean active() {
        return active;
    }

    public String signatureZh() {
        return signatureZh;
    }

    public String signatureEn() {
        return signatureEn;
    }

    public long version() {
        return version;
    }
}
