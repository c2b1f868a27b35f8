package org.shouhou.adapters.out.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.shouhou.application.port.SheetReader;
import org.shouhou.domain.RuleBroken;

/** Tells what kind of table a file is by how it begins. Files are of bounded size; what they unfold to is bounded here. */
@ApplicationScoped
public class TableFiles implements SheetReader {

    private static final long MOST_UNFOLDED = 256L * 1024 * 1024;
    private static final int MOST_ENTRIES = 2_000;
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    @Override
    public Rows open(InputStream file) throws IOException {
        byte[] bytes = file.readAllBytes();
        if (bytes.length >= 4 && bytes[0] == 'P' && bytes[1] == 'K') {
            requireBounded(bytes);
            return new XlsxRows(new ByteArrayInputStream(bytes));
        }
        RuleBroken.unless(!startsWith(bytes, OLD_EXCEL), "import.old-excel");
        return new CsvRows(bytes);
    }

    /** A small archive may unfold to more than there is room for, whatever it says of itself. */
    private static void requireBounded(byte[] bytes) {
        byte[] buffer = new byte[64 * 1024];
        long unfolded = 0;
        int entries = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                entries++;
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        unfolded += read;
                        RuleBroken.unless(unfolded <= MOST_UNFOLDED && entries <= MOST_ENTRIES, "import.too-large");
                    }
                }
            }
        } catch (IOException broken) {
            RuleBroken problem = new RuleBroken("import.unreadable");
            problem.initCause(broken);
            throw problem;
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        return List.of(0, 1, 2, 3).stream().allMatch(at -> bytes.length > at && bytes[at] == beginning[at]);
    }
}
