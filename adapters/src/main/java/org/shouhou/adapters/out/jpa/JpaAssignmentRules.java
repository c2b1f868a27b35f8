package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouhou.application.assignment.KeepAssignmentRules.PastCase;
import org.shouhou.application.assignment.KeepAssignmentRules.PastCases;
import org.shouhou.application.port.AssignmentRules;
import org.shouhou.domain.assignment.AssignmentRule;
import org.shouhou.domain.customer.EmailAddress;

/** The rules in PostgreSQL, and the cases they are tried on. */
@ApplicationScoped
public class JpaAssignmentRules implements AssignmentRules, PastCases {

    private static final String LATEST =
            """
            select c.number, c.subject, e.name, u.region_id, coalesce(u.key_customer, false),
                (select d.envelope_to from correspondence x join delivery d on d.id = x.delivery_id
                    where x.case_id = c.id order by x.occurred_at, x.id limit 1)
            from service_case c
            left join customer u on u.id = c.customer_id
            left join employee e on e.id = c.assignee_id
            order by c.id desc
            """;

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaAssignmentRules() {}

    JpaAssignmentRules(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(AssignmentRule rule) {
        entityManager.persist(rule);
    }

    @Override
    public Optional<AssignmentRule> byId(long id) {
        return Optional.ofNullable(entityManager.find(AssignmentRule.class, id));
    }

    @Override
    public List<AssignmentRule> all() {
        return entityManager
                .createQuery("select r from AssignmentRule r order by r.position, r.id", AssignmentRule.class)
                .getResultList();
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<PastCase> latest(int atMost) {
        return ((List<Object[]>) entityManager
                        .createNativeQuery(LATEST)
                        .setMaxResults(atMost)
                        .getResultList())
                .stream().map(JpaAssignmentRules::past).toList();
    }

    private static PastCase past(Object[] row) {
        return new PastCase(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                new AssignmentRule.Matter(
                        row[3] == null ? null : ((Number) row[3]).longValue(),
                        null,
                        (Boolean) row[4],
                        addresses((String) row[5])));
    }

    private static Set<EmailAddress> addresses(String line) {
        return Stream.of((line == null ? "" : line).split(","))
                .flatMap(address -> EmailAddress.parse(address).stream())
                .collect(Collectors.toSet());
    }
}
