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
            long id = nextId(connection);
            insertHead(connection, id);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long size = 0;
            int number = 0;
            byte[] chunk;
            while ((chunk = content.readNBytes(CHUNK_BYTES)).length > 0) {
                digest.update(chunk);
                size += chunk.length;
                insertChunk(connection, id, number++, chunk);
            }
            String sha256 = HexFormat.of().formatHex(digest.digest());
            completeHead(connection, id, size, sha256);
            return new Stored(id, size, sha256);
        } catch (SQLException | NoSuchAlgorithmException broken) {
            throw new IOException("The document could not be stored: " + broken.getMessage(), broken);
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
        return new ChunkStream(documentId, readSize(documentId));
    }

    private long readSize(long documentId) throws IOException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("select size from document where id = ?")) {
            select.setLong(1, documentId);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new NoSuchElementException("document " + documentId);
                }
                return row.getLong(1);
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
        private int nextChunk;
        private byte[] chunk = new byte[0];
        private int position;

        ChunkStream(long documentId, long size) {
            this.documentId = documentId;
            this.left = size;
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
