package org.shouhou.domain.scan;

/** The way a scan came. */
public enum ScanSource {
    /** A scanner, or somebody, put it into a folder of the server's. */
    FOLDER,
    /** Somebody uploaded it. */
    UPLOAD,
    /** The office's own scanner sent it by mail. */
    MAIL
}
