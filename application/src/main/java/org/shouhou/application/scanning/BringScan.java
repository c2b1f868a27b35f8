package org.shouhou.application.scanning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.shouhou.application.security.SystemTask;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.scan.ScanSource;

/** Takes in a file a scanner has left in a folder of ours, or has sent (D10). */
@SystemTask
@ApplicationScoped
public class BringScan {

    private final ScanIntake intake;

    protected BringScan() {
        this(null);
    }

    @Inject
    BringScan(ScanIntake intake) {
        this.intake = intake;
    }

    /**
     * @param from the folder, or the scanner's address
     * @return false where the same bytes came before
     * @throws RuleBroken {@code scan.empty}, {@code scan.too-large}, {@code scan.no-scan}
     */
    @Transactional(rollbackOn = Exception.class)
    public boolean bring(String fileName, long size, InputStream content, ScanSource source, String from)
            throws IOException {
        return intake.take(fileName, size, content, source, from, "system");
    }

    /**
     * Takes what a scanner sent by mail; its files are stored already. Part of the caller's transaction.
     *
     * @return whether there was a scan among them, new or not
     */
    @Transactional
    public boolean bring(List<Attachment> files, String scanner) {
        boolean any = false;
        for (Attachment file : files) {
            any |= intake.takeStored(file, scanner);
        }
        return any;
    }
}
