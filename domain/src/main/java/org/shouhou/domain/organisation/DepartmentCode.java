package org.shouhou.domain.organisation;

import java.util.Locale;
import java.util.regex.Pattern;
import org.shouhou.domain.RuleBroken;

/** A department's code, such as {@code TECHNICAL}: capitals, digits and underscores; the names are data. */
public record DepartmentCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    public static final DepartmentCode SERVICE_OFFICE = new DepartmentCode("SERVICE_OFFICE");

    public static final DepartmentCode SERVICE_HQ = new DepartmentCode("SERVICE_HQ");

    public DepartmentCode {
        RuleBroken.unless(value != null && SHAPE.matcher(value).matches(), "department.code.malformed");
    }

    /** How broker users and addresses spell it: {@code SERVICE_HQ} becomes {@code service-hq}. */
    public String inAddresses() {
        return value.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The code a broker user's name stands for; the reverse of {@link #inAddresses()}. */
    public static DepartmentCode fromAddress(String name) {
        return new DepartmentCode(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Override
    public String toString() {
        return value;
    }
}
