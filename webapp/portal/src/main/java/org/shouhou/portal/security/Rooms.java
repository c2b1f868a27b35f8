package org.shouhou.portal.security;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.shouhou.application.security.Actor;
import org.shouhou.domain.organisation.Right;

/** The portal's rooms: which path is for whom. What no room covers is open to everyone who signed in. */
public final class Rooms {

    /**
     * One room: its name in rail and bundle, the group it stands in, where it begins, and the rights of which one is
     * needed; none means everyone.
     */
    public record Room(String name, String group, String path, Set<Right> anyOf) {

        public boolean admits(Actor actor) {
            return anyOf.isEmpty() || anyOf.stream().anyMatch(actor::may);
        }
    }

    private static final List<Room> ALL = List.of(
            room("work", "office", "/"),
            // departments open the cases of their referrals; each case is checked by itself
            room("case", "", "/cases/case", Right.READ_CASES, Right.ANSWER_REFERRALS),
            room("cases", "office", "/cases", Right.READ_CASES),
            room(
                    "search",
                    "",
                    "/search",
                    Right.READ_CASES,
                    Right.ANSWER_REFERRALS,
                    Right.READ_CUSTOMERS,
                    Right.KEEP_CATALOGUE,
                    Right.KEEP_KNOWLEDGE,
                    Right.APPROVE_KNOWLEDGE),
            room("dashboard", "office", "/dashboard", Right.READ_CASES),
            room("referrals", "office", "/referrals", Right.ANSWER_REFERRALS),
            room("quotationform", "", "/quotations/quotationform", Right.MAKE_QUOTATIONS),
            room(
                    "quotation",
                    "",
                    "/quotations/quotation",
                    Right.READ_CASES,
                    Right.ANSWER_REFERRALS,
                    Right.MAKE_QUOTATIONS),
            room("quotations", "office", "/quotations", Right.READ_CASES, Right.MAKE_QUOTATIONS),
            room("articleform", "", "/knowledge/articleform", Right.KEEP_KNOWLEDGE),
            room(
                    "knowledge",
                    "office",
                    "/knowledge",
                    Right.READ_CASES,
                    Right.ANSWER_REFERRALS,
                    Right.KEEP_KNOWLEDGE,
                    Right.APPROVE_KNOWLEDGE),
            room("customerform", "", "/customers/customerform", Right.KEEP_CUSTOMERS),
            room("contact", "", "/customers/contact", Right.KEEP_CUSTOMERS),
            room("customers", "masterdata", "/customers", Right.READ_CUSTOMERS),
            room("contacts", "masterdata", "/contacts", Right.READ_CUSTOMERS),
            room("machineform", "", "/machines/machineform", Right.KEEP_CUSTOMERS),
            room("machines", "masterdata", "/machines", Right.READ_CUSTOMERS),
            room("contractform", "", "/contracts/contractform", Right.KEEP_CUSTOMERS),
            room("contracts", "masterdata", "/contracts", Right.READ_CUSTOMERS),
            room("type", "", "/catalogue/type", Right.KEEP_CATALOGUE),
            room("modelform", "", "/catalogue/modelform", Right.KEEP_CATALOGUE),
            room("part", "", "/catalogue/part", Right.KEEP_CATALOGUE),
            room("catalogue", "masterdata", "/catalogue", Right.READ_CUSTOMERS, Right.KEEP_CATALOGUE),
            room("parts", "masterdata", "/parts", Right.READ_CUSTOMERS, Right.KEEP_CATALOGUE),
            room("imports", "masterdata", "/imports", Right.KEEP_CUSTOMERS, Right.KEEP_CATALOGUE),
            room("entry", "register", "/register/entry", Right.HANDLE_CASES),
            room("letters", "register", "/register/letters", Right.HANDLE_CASES),
            room("correction", "", "/register/correction", Right.HANDLE_CASES),
            room("book", "register", "/register", Right.READ_CASES),
            room("deliveries", "register", "/deliveries", Right.WORK_REGISTER),
            room("regions", "administration", "/regions", Right.KEEP_CUSTOMERS, Right.KEEP_CATALOGUE),
            room("employees", "administration", "/administration/employees", Right.ADMINISTER),
            room("roles", "administration", "/administration/roles", Right.ADMINISTER),
            room("departments", "administration", "/administration/departments", Right.ADMINISTER),
            room("mailboxes", "administration", "/administration/mailboxes", Right.ADMINISTER),
            room("templates", "administration", "/administration/templates", Right.ADMINISTER),
            room("rules", "administration", "/administration/rules", Right.ADMINISTER),
            room("calendar", "administration", "/administration/calendar", Right.ADMINISTER),
            room("messages", "administration", "/administration/messages", Right.ADMINISTER),
            room("administration", "", "/administration", Right.ADMINISTER),
            room("metrics", "", "/metrics", Right.ADMINISTER),
            room("audit", "administration", "/audit", Right.READ_AUDIT));

    private Rooms() {}

    /** The rooms that stand in the rail, in order. */
    public static List<Room> inRail(Actor actor) {
        return ALL.stream()
                .filter(room -> !room.group().isEmpty() && room.admits(actor))
                .toList();
    }

    static boolean admits(String path, Actor actor) {
        return ALL.stream()
                .filter(room -> covers(room, path))
                .findFirst()
                .map(room -> room.admits(actor))
                .orElse(true);
    }

    private static boolean covers(Room room, String path) {
        return path.equals(room.path())
                || path.equals(room.path() + ".xhtml")
                || !room.path().equals("/") && path.startsWith(room.path() + "/");
    }

    private static Room room(String name, String group, String path, Right... anyOf) {
        return new Room(name, group, path, anyOf.length == 0 ? Set.of() : EnumSet.copyOf(List.of(anyOf)));
    }
}
