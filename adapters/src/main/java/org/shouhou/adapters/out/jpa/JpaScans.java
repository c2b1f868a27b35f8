package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.port.Scans;
import org.shouhou.domain.scan.ScanFile;
import org.shouhou.domain.scan.ScanState;
import org.shouhou.domain.scan.ScannedLetter;
import org.shouhou.domain.scan.ScannedPage;

/** Scans in PostgreSQL. */
@ApplicationScoped
public class JpaScans implements Scans {

    private static final String NEXT = " where state = 'WAITING' and (taken_until is null or taken_until < ?1)"
            + " order by id limit 1 for update skip locked";

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaScans() {}

    JpaScans(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(ScanFile file) {
        entityManager.persist(file);
    }

    @Override
    public void add(ScannedLetter letter) {
        entityManager.persist(letter);
    }

    @Override
    public void add(ScannedPage page) {
        entityManager.persist(page);
    }

    @Override
    public Optional<ScanFile> file(long id) {
        return Optional.ofNullable(entityManager.find(ScanFile.class, id));
    }

    @Override
    public Optional<ScanFile> fileOf(String sha256) {
        return entityManager
                .createQuery("select x from ScanFile x where x.sha256 = :sha256", ScanFile.class)
                .setParameter("sha256", sha256)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<ScanFile> fileToTakeApart(Instant now) {
        return next("scan_file", now).flatMap(this::file);
    }

    @Override
    public List<ScanFile> rejected(int atMost) {
        return entityManager
                .createQuery("select x from ScanFile x where x.state = :rejected order by x.id desc", ScanFile.class)
                .setParameter("rejected", ScanState.REJECTED)
                .setMaxResults(atMost)
                .getResultList();
    }

    @Override
    public Optional<ScannedLetter> letter(long id) {
        return Optional.ofNullable(entityManager.find(ScannedLetter.class, id));
    }

    @Override
    public Optional<ScannedLetter> letterInTurn(long id) {
        return Optional.ofNullable(entityManager.find(ScannedLetter.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public Optional<ScannedLetter> letterOfEntry(long entryId) {
        return entityManager
                .createQuery("select x from ScannedLetter x where x.entryId = :entryId", ScannedLetter.class)
                .setParameter("entryId", entryId)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<ScannedPage> pagesOf(long letterId) {
        return entityManager
                .createQuery(
                        "select x from ScannedPage x where x.letterId = :letterId order by x.number", ScannedPage.class)
                .setParameter("letterId", letterId)
                .getResultList();
    }

    @Override
    public Optional<ScannedPage> page(long id) {
        return Optional.ofNullable(entityManager.find(ScannedPage.class, id));
    }

    @Override
    public Optional<ScannedPage> pageToRead(Instant now) {
        return next("scanned_page", now).flatMap(this::page);
    }

    @SuppressWarnings("unchecked")
    private Optional<Long> next(String table, Instant now) {
        List<Number> ids = entityManager
                .createNativeQuery("select id from " + table + NEXT)
                .setParameter(1, Timestamp.from(now))
                .getResultList();
        return ids.stream().map(Number::longValue).findFirst();
    }
}
