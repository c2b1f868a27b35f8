package org.shouhou.adapters.out.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouhou.application.reading.CaseRow;
import org.shouhou.application.reading.CaseView;
import org.shouhou.application.reading.Visibility;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.customer.Region;
import org.shouhou.domain.field.WorkOrder;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.CaseStatus;
import org.shouhou.domain.servicecase.ServiceCase;

/** Reads what the case page shows in a fixed number of queries, however long the conversation. */
final class CaseViewReader {

    private static final int EARLIER_SHOWN = 10;
    private static final int OF_CUSTOMER_SHOWN = 20;
    private static final int LINKS_SHOWN = 50;

    private static final int MOST_TRIES = 3;

    private static final String ROW =
            "select new org.shouhou.application.reading.CaseRow(c.id, c.number, c.status, c.channel, c.subject, k.name,"
                    + " u.name, e.name, c.occurredAt, c.lastActivityAt, c.firstReply.dueAt, c.firstReply.metAt,"
                    + " c.openWorkItems, c.version, c.priority)";
    private static final String FROM = " from ServiceCase c left join Contact k on k.id = c.contactId"
            + " left join Customer u on u.id = c.customerId left join Employee e on e.id = c.assigneeId";

    private final EntityManager entityManager;

    CaseViewReader(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Everything as it is at one state of the case: where it changed while it was read, it is read again, else a page would show
     * what came last and yet refuse every action as one on a state that is over.
     */
    Optional<CaseView> read(CaseNumber number, Visibility visibility) {
        Optional<CaseView> view = readOnce(number, visibility);
        for (int tries = 1; tries < MOST_TRIES && view.filter(this::isOver).isPresent(); tries++) {
            entityManager.flush();
            entityManager.clear();
            view = readOnce(number, visibility);
        }
        return view;
    }

    private boolean isOver(CaseView view) {
        Number now = (Number) entityManager
                .createNativeQuery("select version from service_case where id = ?1")
                .setParameter(1, view.row().id())
                .getSingleResult();
        return now.longValue() != view.version();
    }

    private Optional<CaseView> readOnce(CaseNumber number, Visibility visibility) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder(" where c.number = :number");
        parameters.put("number", number);
        visible(visibility, where, parameters);
        TypedQuery<CaseRow> query = entityManager.createQuery(ROW + FROM + where, CaseRow.class);
        parameters.forEach(query::setParameter);
        return query.getResultStream().findFirst().map(row -> complete(row, visibility));
    }

    private CaseView complete(CaseRow row, Visibility visibility) {
        ServiceCase it = entityManager.find(ServiceCase.class, row.id());
        return new CaseView(
                row,
                it.version(),
                it.assigneeId(),
                it.disposition(),
                it.firstReply().breachedAt(),
                it.resolution().orElse(null),
                it.resolvedAt(),
                it.closeReason(),
                it.closedAt(),
                numberOf(it.precedingId()),
                numberOf(it.mergedIntoId()),
                links(it.id(), visibility),
                marks(it),
                person(it),
                new ConversationReader(entityManager).entries(row.id()),
                opinions(row.id()),
                notes(row.id()),
                referrals(row.id()),
                jobs(row.id()),
                audit(row.id()),
                earlier(it, visibility),
                reports(it.id()));
    }

    private List<CaseView.Report> reports(long caseId) {
        return entityManager
                .createQuery(
                        "select new org.shouhou.application.reading.CaseView.Report(r.id, e.fromName, r.receivedAt, e.subject)"
                                + " from WebReport r, Correspondence e where e.id = r.entryId and e.caseId = :caseId"
                                + " order by r.receivedAt desc, r.id desc",
                        CaseView.Report.class)
                .setParameter("caseId", caseId)
                .getResultList();
    }

    private CaseNumber numberOf(Long caseId) {
        return caseId == null
                ? null
                : entityManager.find(ServiceCase.class, caseId).number();
    }

    /** At most so many, the latest first; those the actor may not see are not told. */
    @SuppressWarnings("unchecked")
    private List<CaseView.Link> links(long caseId, Visibility visibility) {
        String seen = visibility.onlyReferredTo().isPresent()
                ? " where exists (select from referral r where r.case_id = c.id and r.department = ?2)"
                : "";
        var query = entityManager
                .createNativeQuery("select c.number, c.subject, c.status, l.kind from ("
                        + "select other_id as id, case kind when 'SPLIT' then 'SPLIT_OFF' else kind end as kind"
                        + " from case_link where case_id = ?1"
                        + " union all select case_id, case kind when 'SPLIT' then 'SPLIT_FROM' else kind end"
                        + " from case_link where other_id = ?1"
                        + " union all select id, 'MERGED' from service_case where merged_into = ?1) l"
                        + " join service_case c on c.id = l.id" + seen + " order by c.id desc")
                .setParameter(1, caseId);
        visibility.onlyReferredTo().ifPresent(department -> query.setParameter(2, department.value()));
        return ((List<Object[]>) query.setMaxResults(LINKS_SHOWN).getResultList())
                .stream()
                        .map(found -> new CaseView.Link(
                                new CaseNumber((String) found[0]),
                                (String) found[1],
                                CaseStatus.valueOf((String) found[2]),
                                (String) found[3]))
                        .toList();
    }

    @SuppressWarnings("unchecked")
    private CaseView.Marks marks(ServiceCase it) {
        List<String> tags = entityManager
                .createNativeQuery("select tag from case_tag where case_id = ?1 order by tag")
                .setParameter(1, it.id())
                .getResultList();
        List<Object[]> watchers = entityManager
                .createNativeQuery("select e.id, e.name from case_watcher w join employee e on e.id = w.employee_id"
                        + " where w.case_id = ?1 order by e.name, e.id")
                .setParameter(1, it.id())
                .getResultList();
        return new CaseView.Marks(
                it.priority(),
                List.copyOf(tags),
                watchers.stream()
                        .map(found -> new CaseView.Watcher(((Number) found[0]).longValue(), (String) found[1]))
                        .toList());
    }

    private CaseView.Person person(ServiceCase it) {
        Contact contact = it.contactId() == null ? null : entityManager.find(Contact.class, it.contactId());
        Customer customer = it.customerId() == null ? null : entityManager.find(Customer.class, it.customerId());
        Long regionId = customer == null ? null : customer.details().regionId();
        Region region = regionId == null ? null : entityManager.find(Region.class, regionId);
        return new CaseView.Person(
                contact == null ? null : contact.id(),
                contact == null ? null : contact.name(),
                contact == null || contact.email() == null
                        ? null
                        : contact.email().value(),
                contact == null || contact.phones().isEmpty()
                        ? null
                        : contact.phones().get(0).written(),
                customer == null ? null : customer.id(),
                customer == null ? null : customer.name(),
                region == null ? null : region.nameZh(),
                region == null ? null : region.nameEn());
    }

    private List<CaseView.Opinion> opinions(long caseId) {
        return entityManager
                .createQuery(
                        "select new org.shouhou.application.reading.CaseView.Opinion(o.entryId, e.name, o.text, o.writtenAt)"
                                + " from HandlingOpinion o join Correspondence x on x.id = o.entryId"
                                + " join Employee e on e.id = o.authorId where x.caseId = :caseId order by o.id",
                        CaseView.Opinion.class)
                .setParameter("caseId", caseId)
                .getResultList();
    }

    private List<CaseView.Note> notes(long caseId) {
        return entityManager
                .createQuery(
                        "select new org.shouhou.application.reading.CaseView.Note(n.id, e.name, n.text, n.writtenAt)"
                                + " from InternalNote n join Employee e on e.id = n.authorId"
                                + " where n.caseId = :caseId order by n.id",
                        CaseView.Note.class)
                .setParameter("caseId", caseId)
                .getResultList();
    }

    private List<CaseView.Referral> referrals(long caseId) {
        return entityManager
                .createQuery(
                        "select r, d.nameZh, d.nameEn, e.name from Referral r join Department d on d.code = r.department"
                                + " join Employee e on e.id = r.sentBy where r.caseId = :caseId order by r.id",
                        Object[].class)
                .setParameter("caseId", caseId)
                .getResultStream()
                .map(CaseViewReader::referral)
                .toList();
    }

    private static CaseView.Referral referral(Object[] found) {
        var it = (org.shouhou.domain.referral.Referral) found[0];
        return new CaseView.Referral(
                it.id(),
                it.department().value(),
                (String) found[1],
                (String) found[2],
                it.kind(),
                it.question(),
                it.dueAt(),
                it.status(),
                (String) found[3],
                it.sentAt(),
                it.answer(),
                it.answeredBy(),
                it.endedAt(),
                it.version());
    }

    private List<CaseView.Job> jobs(long caseId) {
        return entityManager
                .createQuery(
                        "select w, e.name, s.name from WorkOrder w join Employee e on e.id = w.engineerId"
                                + " join Employee s on s.id = w.sentBy where w.caseId = :caseId order by w.id",
                        Object[].class)
                .setParameter("caseId", caseId)
                .getResultStream()
                .map(found -> job((WorkOrder) found[0], (String) found[1], (String) found[2]))
                .toList();
    }

    private static CaseView.Job job(WorkOrder it, String engineer, String sentBy) {
        return new CaseView.Job(
                it.id(),
                engineer,
                it.task(),
                it.place(),
                it.onSiteContact(),
                it.status(),
                it.arrival().dueAt(),
                it.arrival().metAt(),
                it.leftAt(),
                it.report(),
                it.signedCopy(),
                it.cancelReason(),
                sentBy,
                it.sentAt(),
                it.endedAt(),
                it.version());
    }

    @SuppressWarnings("unchecked")
    private List<CaseView.Act> audit(long caseId) {
        List<Object[]> rows = entityManager
                .createNativeQuery("select a.at, coalesce(e.name, a.actor), a.action, a.detail from audit_entry a"
                        + " left join employee e on e.login_name = a.actor"
                        + " where a.case_id = ?1 order by a.id desc limit 200")
                .setParameter(1, caseId)
                .getResultList();
        List<CaseView.Act> acts = new ArrayList<>();
        for (Object[] row : rows) {
            acts.add(new CaseView.Act(
                    ((java.sql.Timestamp) row[0]).toInstant(), (String) row[1], (String) row[2], (String) row[3]));
        }
        return acts;
    }

    @SuppressWarnings("unchecked")
    private List<CaseRow> earlier(ServiceCase it, Visibility visibility) {
        if (it.contactId() == null && it.customerId() == null) {
            return List.of();
        }
        String seen = visibility.onlyReferredTo().isPresent()
                ? " and exists (select from referral r where r.case_id = c.id and r.department = ?4)"
                : "";
        var latest = entityManager
                .createNativeQuery("select c.id from service_case c where c.id <> ?1"
                        + " and (c.contact_id = ?2 or c.customer_id = any (array(select same_customer(?3))))" + seen
                        + " order by c.occurred_at desc, c.id desc")
                .setParameter(1, it.id())
                .setParameter(2, it.contactId() == null ? -1L : it.contactId())
                .setParameter(3, it.customerId() == null ? -1L : it.customerId());
        visibility.onlyReferredTo().ifPresent(department -> latest.setParameter(4, department.value()));
        return rows(latest.setMaxResults(EARLIER_SHOWN).getResultList());
    }

    /** A customer's latest cases, those too that came from people there before they were known to be. */
    @SuppressWarnings("unchecked")
    List<CaseRow> ofCustomer(long customerId, Visibility visibility) {
        String seen = visibility.onlyReferredTo().isPresent()
                ? " where exists (select from referral r where r.case_id = c.id and r.department = ?2)"
                : "";
        var latest = entityManager
                .createNativeQuery("select c.id from (select id, occurred_at from service_case"
                        + " where customer_id = any (array(select same_customer(?1)))"
                        + " union all select s.id, s.occurred_at from contact k join service_case s"
                        + " on s.contact_id = k.id where k.customer_id = any (array(select same_customer(?1))) and s.customer_id is null) c"
                        + seen
                        + " order by c.occurred_at desc, c.id desc")
                .setParameter(1, customerId);
        visibility.onlyReferredTo().ifPresent(department -> latest.setParameter(2, department.value()));
        return rows(latest.setMaxResults(OF_CUSTOMER_SHOWN).getResultList());
    }

    /** The cases of these numbers by the database, the latest first: whose they are is looked up for them alone. */
    private List<CaseRow> rows(List<Number> found) {
        List<Long> ids = found.stream().map(Number::longValue).toList();
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                ROW + FROM + " where c.id in :ids order by c.occurredAt desc, c.id desc", CaseRow.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    private static void visible(Visibility visibility, StringBuilder where, Map<String, Object> parameters) {
        visibility.onlyReferredTo().ifPresent(department -> {
            where.append(" and exists (select r.id from Referral r where r.caseId = c.id and r.department = :seeing)");
            parameters.put("seeing", department);
        });
    }
}
