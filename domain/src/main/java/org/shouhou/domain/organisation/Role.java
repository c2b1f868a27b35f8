package org.shouhou.domain.organisation;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.shouhou.domain.RuleBroken;

/** A role and the rights it gives; both are data. */
public class Role {

    public static final String ADMINISTRATOR = "ADMINISTRATOR";
    private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    private Long id;
    private String code;
    private String nameZh;
    private String nameEn;
    private Set<Right> rights = EnumSet.noneOf(Right.class);
    private long version;

    protected Role() {}

    public Role(String code, String nameZh, String nameEn, Set<Right> rights) {
        RuleBroken.unless(code != null && SHAPE.matcher(code).matches(), "role.code.malformed");
        this.code = code;
        describe(nameZh, nameEn, rights);
    }

    /** Changes names and rights; the administrator's role can't lose the right to administer. */
    public void describe(String nameZh, String nameEn, Set<Right> rights) {
        RuleBroken.unless(
                !ADMINISTRATOR.equals(code) || rights.contains(Right.ADMINISTER), "role.administrator.locked");
        this.nameZh = RuleBroken.text(nameZh, 100, "role.name");
        this.nameEn = RuleBroken.text(nameEn, 100, "role.name");
        this.rights.retainAll(rights);
        this.rights.addAll(rights);
    }

    /** Refuses work based on a stale view. */
    public void requireSeen(long versionSeen) {
        RuleBroken.unless(version == versionSeen, "changed-meanwhile");
    }

    public Long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String nameZh() {
        return nameZh;
    }

    public String nameEn() {
        return nameEn;
    }

    public Set<Right> rights() {
        return Set.copyOf(rights);
    }

    public long version() {
        return version;
    }
}
