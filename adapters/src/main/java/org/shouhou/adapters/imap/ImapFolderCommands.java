package org.shouhou.adapters.imap;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.eclipse.angus.mail.imap.protocol.UIDSet;
import org.shouhou.application.port.MailboxTrouble;

/**
 * What we do in a selected folder. Mails are known by their UIDs, never by their place, which shifts; and several are
 * asked for at once, since what costs time is the way to the server and back.
 */
public final class ImapFolderCommands {

    private static final int BYTES_A_FETCH = 1024 * 1024;

    private final IMAPFolder folder;
    private final IMAPStore store;
    private volatile boolean news;

    ImapFolderCommands(IMAPFolder folder, IMAPStore store) {
        this.folder = folder;
        this.store = store;
    }

    /** The UIDs of what matches, such as {@code UNSEEN}, ascending. */
    public List<Long> search(String criteria) throws ImapTrouble {
        List<Long> found = new ArrayList<>();
        for (Response response : command("UID SEARCH " + criteria, null)) {
            if (response instanceof IMAPResponse it && it.keyEquals("SEARCH")) {
                for (long uid = it.readLong(); uid > 0; uid = it.readLong()) {
                    found.add(uid);
                }
            }
        }
        found.sort(null);
        return found;
    }

    /** The sizes in bytes of those that are there, as far as the server knows. */
    public Map<Long, Long> sizes(List<Long> uids) throws ImapTrouble {
        Map<Long, Long> sizes = new LinkedHashMap<>();
        for (Response response : command("UID FETCH " + set(uids) + " (UID RFC822.SIZE)", null)) {
            if (response instanceof FetchResponse it && it.getItem(UID.class) != null) {
                RFC822SIZE size = it.getItem(RFC822SIZE.class);
                sizes.put(it.getItem(UID.class).uid, size == null ? 0 : size.size);
            }
        }
        return sizes;
    }

    /** The raw bytes of those the server gives out. */
    public Map<Long, byte[]> contents(List<Long> uids) throws ImapTrouble {
        Map<Long, byte[]> contents = new LinkedHashMap<>();
        for (Response response : command("UID FETCH " + set(uids) + " (UID BODY.PEEK[])", null)) {
            if (response instanceof FetchResponse it && it.getItem(UID.class) != null) {
                ByteArray bytes = bytes(it);
                if (bytes != null) {
                    contents.put(it.getItem(UID.class).uid, bytes.getNewBytes());
                }
            }
        }
        return contents;
    }

    /** The raw bytes of one, however many, piece by piece; a failure comes as an exception of the stream. */
    public InputStream content(long uid) {
        return new Pieces(uid);
    }

    private static ByteArray bytes(FetchResponse response) {
        BODY body = response.getItem(BODY.class);
        return body == null ? null : body.getByteArray();
    }

    public void markRead(Collection<Long> uids) throws ImapTrouble {
        command("UID STORE " + set(uids) + " +FLAGS.SILENT (\\Seen)", null);
    }

    /** Moves them, where the server can't by itself as a copy; the old one is removed where that removes nothing else. */
    public void move(Collection<Long> uids, String to) throws ImapTrouble {
        String set = set(uids);
        if (can("MOVE")) {
            command("UID MOVE " + set, named(to));
            return;
        }
        command("UID COPY " + set, named(to));
        command("UID STORE " + set + " +FLAGS.SILENT (\\Seen \\Deleted)", null);
        if (can("UIDPLUS")) {
            command("UID EXPUNGE " + set, null);
        }
    }

    /** Asks for nothing but what is new. */
    public void nothing() throws ImapTrouble {
        command("NOOP", null);
    }

    /** Whether the server has told of new mail since this was last asked. */
    boolean takeNews() {
        boolean told = news;
        news = false;
        return told;
    }

    private boolean can(String capability) throws ImapTrouble {
        try {
            return store.hasCapability(capability);
        } catch (MessagingException failed) {
            throw ImapTrouble.of(failed);
        }
    }

    private static Argument named(String folder) {
        return new Argument().writeString(BASE64MailboxEncoder.encode(folder));
    }

    private static String set(Collection<Long> uids) {
        return UIDSet.toString(UIDSet.createUIDSets(
                uids.stream().mapToLong(Long::longValue).sorted().toArray()));
    }

    private Response[] command(String command, Argument argument) throws ImapTrouble {
        // of a folder that was closed the store would make something else
        if (!folder.isOpen()) {
            throw new ImapTrouble(MailboxTrouble.LOST, "");
        }
        try {
            return (Response[]) folder.doCommand(protocol -> answered(protocol, command, argument));
        } catch (MessagingException | RuntimeException failed) {
            throw ImapTrouble.of(failed);
        }
    }

    private Response[] answered(IMAPProtocol protocol, String command, Argument argument) throws ProtocolException {
        Response[] responses = protocol.command(command, argument);
        protocol.notifyResponseHandlers(responses);
        for (Response response : responses) {
            if (response instanceof IMAPResponse it && it.keyEquals("EXISTS")) {
                news = true;
            }
        }
        protocol.handleResult(responses[responses.length - 1]);
        return responses;
    }

    /** Fetches piece by piece. */
    private final class Pieces extends InputStream {

        private final long uid;
        private long offset;
        private InputStream piece = InputStream.nullInputStream();
        private boolean last;

        Pieces(long uid) {
            this.uid = uid;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = piece.read(into, from, length);
            while (read < 0 && !last) {
                next();
                read = piece.read(into, from, length);
            }
            return read;
        }

        private void next() throws IOException {
            String fetch = "UID FETCH " + uid + " (UID BODY.PEEK[]<" + offset + "." + BYTES_A_FETCH + ">)";
            try {
                for (Response response : command(fetch, null)) {
                    ByteArray bytes = response instanceof FetchResponse it ? bytes(it) : null;
                    if (bytes != null) {
                        piece = bytes.toByteArrayInputStream();
                        offset += bytes.getCount();
                        last = bytes.getCount() < BYTES_A_FETCH;
                        return;
                    }
                }
                last = true;
            } catch (ImapTrouble trouble) {
                throw new IOException(trouble);
            }
        }
    }
}
