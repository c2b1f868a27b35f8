package org.shouhou.adapters.out.jpa;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import javax.sql.DataSource;
import org.shouhou.application.reading.CasePage;
import org.shouhou.application.reading.CaseQueries;
import org.shouhou.application.reading.CaseSearch;
import org.shouhou.application.reading.CaseView;
import org.shouhou.application.reading.ReferralPage;
import org.shouhou.application.reading.Visibility;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.servicecase.CaseNumber;

/** Reads lists and pages by projection into records, at a cost that doesn't grow with the number of cases. */
@ApplicationScoped
public class JpaCaseQueries implements CaseQueries {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    @Resource(lookup = "java:app/jdbc/main")
    private DataSource dataSource;

    protected JpaCaseQueries() {}

    JpaCaseQueries(EntityManager entityManager, DataSource dataSource) {
        this.entityManager = entityManager;
        this.dataSource = dataSource;
    }

    @Override
    public CasePage find(CaseSearch search, Visibility visibility) {
        return new CaseListReader(dataSource).page(search, visibility);
    }

    @Override
    public long count(CaseSearch search, Visibility visibility, int cap) {
        return new CaseListReader(dataSource).count(search, visibility, cap);
    }

    @Override
    public Optional<CaseView> view(CaseNumber number, Visibility visibility) {
        return new CaseViewReader(entityManager).read(number, visibility);
    }

    @Override
    public ReferralPage referrals(DepartmentCode department, boolean open, Optional<String> cursor, int size) {
        return new ReferralReader(entityManager).page(department, open, cursor, size);
    }
}
