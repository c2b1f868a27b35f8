package org.shouhou.application.scanning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.scan.ScanSource;

/** Takes in a scanned file somebody uploads (D10). */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class UploadScan {

    private final ScanIntake intake;
    private final Ledger ledger;

    protected UploadScan() {
        this(null, null);
    }

    @Inject
    UploadScan(ScanIntake intake, Ledger ledger) {
        this.intake = intake;
        this.ledger = ledger;
    }

    /**
     * @return false where the same bytes came before
     * @throws RuleBroken {@code scan.empty}, {@code scan.too-large}, {@code scan.no-scan}
     */
    @Transactional(rollbackOn = Exception.class)
    public boolean upload(String fileName, long size, InputStream content) throws IOException {
        String login = ledger.actor().loginName();
        return intake.take(fileName, size, content, ScanSource.UPLOAD, login, login);
    }
}
