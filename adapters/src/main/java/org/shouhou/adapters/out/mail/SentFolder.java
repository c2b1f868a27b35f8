package org.shouhou.adapters.out.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Where there is no mail server: mail becomes {@code .eml} files, which any mail program opens. A name tells time (UTC),
 * case and entry; the same mail has the same name, so that a repetition leaves one file.
 */
final class SentFolder implements Carrier {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;

    SentFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public boolean repeatsAreHarmless() {
        return true;
    }

    /** Whoever reads the folder never sees half a file, and what we called sent survives a power cut. */
    @Override
    public void carry(OutgoingMail mail) throws IOException {
        Files.createDirectories(folder);
        String name = TIME.format(mail.writtenAt()) + "-" + mail.caseNumber() + "-" + mail.correspondenceId() + ".eml";
        Path unfinished = folder.resolve(name + ".part");
        try (InputStream raw = mail.open();
                FileChannel file = FileChannel.open(
                        unfinished,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(file);
            raw.transferTo(out);
            file.force(true);
        }
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }
}
