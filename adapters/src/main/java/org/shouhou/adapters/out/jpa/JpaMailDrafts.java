package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouhou.application.port.MailDrafts;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.ChosenFile;
import org.shouhou.domain.correspondence.MailDraft;
import org.shouhou.domain.correspondence.MailKind;

/** Mails that are being written, as rows of PostgreSQL; of two windows of one writer the one that saves last wins. */
@ApplicationScoped
public class JpaMailDrafts implements MailDrafts {

    private static final String SELECT = "select id, kind, entry_id, to_line, cc_line, subject, body_text, signature,"
            + " quoting, files, saved_at from mail_draft where employee_id = ?1 and case_id = ?2";

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaMailDrafts() {}

    JpaMailDrafts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public long keep(Owner owner, MailDraft draft, Instant now) {
        String files = draft.files().stream().map(ChosenFile::toString).collect(Collectors.joining(" "));
        Query keep = query(
                "insert into mail_draft (employee_id, case_id, kind, entry_id, to_line, cc_line, subject, body_text,"
                        + " signature, quoting, files, saved_at)"
                        + " values (?1, ?2, ?3, cast(nullif(?4, '') as bigint), ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"
                        + " on conflict (employee_id, case_id, kind) where sent_as is null do update set"
                        + " entry_id = excluded.entry_id, to_line = excluded.to_line, cc_line = excluded.cc_line,"
                        + " subject = excluded.subject, body_text = excluded.body_text,"
                        + " signature = excluded.signature, quoting = excluded.quoting, files = excluded.files,"
                        + " saved_at = excluded.saved_at returning id",
                owner.employeeId(),
                owner.caseId(),
                draft.kind().name(),
                draft.entryId() == null ? "" : draft.entryId().toString(),
                clean(draft.to()),
                clean(draft.cc()),
                clean(draft.subject()),
                clean(draft.text()),
                clean(draft.signature()),
                draft.quoting(),
                files,
                Timestamp.from(now));
        return ((Number) keep.getSingleResult()).longValue();
    }

    @Override
    public Optional<Kept> find(Owner owner, MailKind kind) {
        return kept(query(
                        SELECT + " and sent_as is null and kind = ?3", owner.employeeId(), owner.caseId(), kind.name()))
                .findFirst();
    }

    @Override
    public List<Kept> all(Owner owner) {
        return kept(query(
                        SELECT + " and sent_as is null order by saved_at desc, id desc",
                        owner.employeeId(),
                        owner.caseId()))
                .toList();
    }

    @Override
    public long addUpload(long draftId, Attachment file) {
        Query add = query(
                "insert into mail_upload (draft_id, file_name, media_type, size, sha256, document_id)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6) returning id",
                draftId,
                file.fileName(),
                file.mediaType(),
                file.size(),
                file.sha256(),
                file.documentId());
        return ((Number) add.getSingleResult()).longValue();
    }

    @Override
    public void removeUpload(long uploadId) {
        query("delete from mail_upload where id = ?1", uploadId).executeUpdate();
    }

    @Override
    public void sent(long draftId, long correspondenceId) {
        query("update mail_draft set sent_as = ?1 where id = ?2", correspondenceId, draftId)
                .executeUpdate();
    }

    @Override
    public Optional<Kept> sentAs(Owner owner, long correspondenceId) {
        return kept(query(SELECT + " and sent_as = ?3", owner.employeeId(), owner.caseId(), correspondenceId))
                .findFirst();
    }

    @Override
    public void remove(long draftId) {
        query("delete from mail_draft where id = ?1", draftId).executeUpdate();
    }

    @Override
    public void forgetSent(Instant savedBefore) {
        query("delete from mail_draft where sent_as is not null and saved_at < ?1", Timestamp.from(savedBefore))
                .executeUpdate();
    }

    @Override
    public void bringBack(long draftId, Instant now) {
        query("update mail_draft set sent_as = null, saved_at = ?1 where id = ?2", Timestamp.from(now), draftId)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private Stream<Kept> kept(Query query) {
        // read whole before the uploads are asked for
        return ((List<Object[]>) query.getResultList()).stream().map(this::kept);
    }

    private Kept kept(Object[] row) {
        long id = ((Number) row[0]).longValue();
        List<ChosenFile> files = Stream.of(((String) row[9]).split(" "))
                .filter(it -> !it.isEmpty())
                .map(ChosenFile::parse)
                .toList();
        var draft = new MailDraft(
                MailKind.valueOf((String) row[1]),
                row[2] == null ? null : ((Number) row[2]).longValue(),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (Boolean) row[8],
                files);
        return new Kept(id, draft, uploads(id), ((Timestamp) row[10]).toInstant());
    }

    @SuppressWarnings("unchecked")
    private List<Upload> uploads(long draftId) {
        List<Object[]> rows = query(
                        "select id, file_name, media_type, size, sha256, document_id from mail_upload"
                                + " where draft_id = ?1 order by id",
                        draftId)
                .getResultList();
        return rows.stream()
                .map(row -> new Upload(
                        ((Number) row[0]).longValue(),
                        new Attachment(
                                (String) row[1],
                                (String) row[2],
                                ((Number) row[3]).longValue(),
                                (String) row[4],
                                ((Number) row[5]).longValue())))
                .toList();
    }

    private Query query(String sql, Object... values) {
        Query query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }

    /** PostgreSQL holds no U+0000. */
    private static String clean(String text) {
        return text.replace("\0", "");
    }
}
