package org.shouhou.application.webreport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.shouhou.application.port.TextRecogniser;
import org.shouhou.application.security.SystemTask;
import org.shouhou.domain.scan.PlateReading;

/**
 * Reads the serial number off the photo of a machine's plate for whoever reports a fault, who then sees whether it is right.
 * Nothing we know mends it: a stranger isn't told which machines there are.
 */
@SystemTask
@ApplicationScoped
public class ReadPlate {

    private final TextRecogniser recogniser;

    protected ReadPlate() {
        this(null);
    }

    @Inject
    ReadPlate(TextRecogniser recogniser) {
        this.recogniser = recogniser;
    }

    /**
     * The serial number; empty where none is found.
     *
     * @param photo a JPEG or PNG
     * @throws TextRecogniser.Unreadable where this picture can't be read
     * @throws TextRecogniser.Unavailable where nothing can be read at present
     */
    public Optional<String> serial(InputStream photo) throws IOException {
        return PlateReading.serial(recogniser.read(photo));
    }
}
