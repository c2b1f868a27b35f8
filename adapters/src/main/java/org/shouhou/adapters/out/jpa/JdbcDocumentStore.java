package org.shouhou.adapters.out.jpa;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import javax.sql.DataSource;
import org.shouhou.application.port.DocumentStore;

/**
 * Documents as rows of 256 kB chunks, written and read one chunk at a time by plain JDBC: a single value isn't streamed,
 * and large objects get orphaned. The connection is the current transaction's own.
 */
@ApplicationScoped
public class JdbcDocumentStore implements DocumentStore {

    private static final int CHUNK_BYTES = 256 * 1024;

    @Resource(lookup = "java:app/jdbc/main")
    private DataSource dataSource;

    protected JdbcDocumentStore() {}

    JdbcDocumentStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Stored store(InputStream content) throws IOException {
        try (Connection connection = dataSource.getConnection()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] first = content.readNBytes(CHUNK_BYTES);
            digest.update(first);
            return first.length < CHUNK_BYTES
                    ? storeShort(connection, first, HexFormat.of().formatHex(digest.digest()))
                    : storeLong(connection, first, content, digest);
        } catch (SQLException | NoSuchAlgorithmException broken) {
            throw new IOException("The document could not be stored: " + broken.getMessage(), broken);
        }
    }

    /** Most documents are short, and one round trip is what they may cost. */
    private static Stored storeShort(Connection connection, byte[] bytes, String sha256) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("with head as (insert into document (id, size, sha256, stored_at)"
                        + " values (nextval('document_seq'), ?, ?, ?) returning id),"
                        + " body as (insert into document_chunk (document_id, number, bytes)"
                        + " select id, 0, ?::bytea from head where ? > 0)"
                        + " select id from head")) {
            insert.setLong(1, bytes.length);
            insert.setString(2, sha256);
            insert.setTimestamp(3, Timestamp.from(Instant.now()));
            insert.setBytes(4, bytes);
            insert.setLong(5, bytes.length);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return new Stored(row.getLong(1), bytes.length, sha256);
            }
        }
    }

    private static Stored storeLong(Connection connection, byte[] first, InputStream rest, MessageDigest digest)
            throws SQLException, IOException {
        long id = nextId(connection);
        insertHead(connection, id);
        insertChunk(connection, id, 0, first);
        long size = first.length;
        int number = 1;
        byte[] chunk;
        while ((chunk = rest.readNBytes(CHUNK_BYTES)).length > 0) {
            digest.update(chunk);
            size += chunk.length;
            insertChunk(connection, id, number++, chunk);
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        completeHead(connection, id, size, sha256);
        return new Stored(id, size, sha256);
    }

    @Override
    public void discard(long documentId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("with gone as (delete from document d where d.id = ?"
                                + " and not exists (select from attachment where document_id = d.id)"
                                + " and not exists (select from mail_upload where document_id = d.id)"
                                + " and not exists (select from work_order where copy_document_id = d.id)"
                                + " and not exists (select from quotation where document_id = d.id)"
                                + " and not exists (select from model_leaflet where document_id = d.id)"
                                + " and not exists (select from contract_document where document_id = d.id)"
                                + " and not exists (select from import_job where document_id = d.id)"
                                + " and not exists (select from scan_file where document_id = d.id)"
                                + " and not exists (select from scanned_page where document_id = d.id)"
                                + " and not exists (select from correspondence where raw_document_id = d.id)"
                                + " and not exists (select from delivery where raw_document_id = d.id) returning d.id)"
                                + " delete from document_chunk c using gone where c.document_id = gone.id")) {
            delete.setLong(1, documentId);
            delete.executeUpdate();
        } catch (SQLException broken) {
            throw new IllegalStateException("The document could not be discarded: " + broken.getMessage(), broken);
        }
    }

    @Override
    public void copyTo(long documentId, OutputStream out) throws IOException {
        try (InputStream in = open(documentId)) {
            in.transferTo(out);
        }
    }

    @Override
    public InputStream open(long documentId) throws IOException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select document.size, first.bytes from document left join document_chunk first"
                                + " on first.document_id = document.id and first.number = 0 where document.id = ?")) {
            select.setLong(1, documentId);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new NoSuchElementException("document " + documentId);
                }
                long size = row.getLong(1);
                byte[] first = row.getBytes(2);
                if (size > 0 && first == null) {
                    throw new IOException("Document " + documentId + " has no content");
                }
                return new ChunkStream(documentId, size, first == null ? new byte[0] : first);
            }
        } catch (SQLException broken) {
            throw new IOException("The document could not be read: " + broken.getMessage(), broken);
        }
    }

    private byte[] readChunk(long documentId, int number) throws IOException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select bytes from document_chunk where document_id = ? and number = ?")) {
            select.setLong(1, documentId);
            select.setInt(2, number);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IOException("Chunk " + number + " of document " + documentId + " is missing");
                }
                return row.getBytes(1);
            }
        } catch (SQLException broken) {
            throw new IOException("The document could not be read: " + broken.getMessage(), broken);
        }
    }

    private static long nextId(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select nextval('document_seq')");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void insertHead(Connection connection, long id) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into document (id, size, sha256, stored_at) values (?, 0, '', ?)")) {
            insert.setLong(1, id);
            insert.setTimestamp(2, Timestamp.from(Instant.now()));
            insert.executeUpdate();
        }
    }

    private static void insertChunk(Connection connection, long id, int number, byte[] bytes) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into document_chunk (document_id, number, bytes) values (?, ?, ?)")) {
            insert.setLong(1, id);
            insert.setInt(2, number);
            insert.setBytes(3, bytes);
            insert.executeUpdate();
        }
    }

    private static void completeHead(Connection connection, long id, long size, String sha256) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update document set size = ?, sha256 = ? where id = ?")) {
            update.setLong(1, size);
            update.setString(2, sha256);
            update.setLong(3, id);
            update.executeUpdate();
        }
    }

    /** Reads one chunk at a time, so that a document of any length takes the same memory. */
    private final class ChunkStream extends InputStream {

        private final long documentId;
        private long left;
        private int nextChunk = 1;
        private byte[] chunk;
        private int position;

        ChunkStream(long documentId, long size, byte[] first) {
            this.documentId = documentId;
            this.left = size - first.length;
            this.chunk = first;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (position == chunk.length) {
                if (left == 0) {
                    return -1;
                }
                chunk = readChunk(documentId, nextChunk++);
                position = 0;
                left -= chunk.length;
            }
            int given = Math.min(length, chunk.length - position);
            System.arraycopy(chunk, position, target, offset, given);
            position += given;
            return given;
        }
    }
}
