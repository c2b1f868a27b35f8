package org.shouhou.application.administration;

/**
 * Which employees to list.
 *
 * @param text what must stand in name, login name or mail address; empty for anything
 * @param department its code; empty for any
 * @param role its code; empty for any
 */
public record EmployeeSearch(String text, String department, String role, Presence presence) {

    public EmployeeSearch {
        text = text == null ? "" : text.strip();
        department = department == null ? "" : department;
        role = role == null ? "" : role;
        presence = presence == null ? Presence.ACTIVE : presence;
    }

    /** Who may sign in, who has left, or both. */
    public enum Presence {
        ACTIVE,
        LEFT,
        ALL
    }
}
