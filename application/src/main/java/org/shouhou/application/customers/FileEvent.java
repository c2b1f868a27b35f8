package org.shouhou.application.customers;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * Something that happened with a customer, in their service file (用户服务档案).
 *
 * @param at when; of what is known by its day alone, the day's beginning in the company's zone
 * @param id of the machine, contract, case, entry, job, referral or quotation
 * @param title a serial number, a business number, a subject or a name
 * @param detail what else is told of it, such as the remedy or the names of a mail's files; may be empty
 * @param caseNumber of the case it belongs to, or null
 */
public record FileEvent(Kind kind, Instant at, long id, String title, String detail, String caseNumber) {

    /** What happened. */
    public enum Kind {
        DELIVERED(Group.MACHINES),
        COMMISSIONED(Group.MACHINES),
        CONTRACT(Group.MACHINES),
        OPENED(Group.CASES),
        RESOLVED(Group.CASES),
        REFERRED(Group.CASES),
        RECEIVED(Group.CORRESPONDENCE),
        SENT(Group.CORRESPONDENCE),
        WORK_ORDER(Group.SERVICE),
        QUOTATION(Group.SERVICE);

        private final Group group;

        Kind(Group group) {
            this.group = group;
        }

        /** Whether it belongs to a case, and is seen only with it. */
        public boolean ofCase() {
            return group != Group.MACHINES;
        }
    }

    /** What one may look at by itself. */
    public enum Group {
        CORRESPONDENCE,
        CASES,
        SERVICE,
        MACHINES;

        Set<Kind> kinds() {
            Set<Kind> kinds = EnumSet.allOf(Kind.class);
            kinds.removeIf(it -> it.group != this);
            return kinds;
        }
    }
}
