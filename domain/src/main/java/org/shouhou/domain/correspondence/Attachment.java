package org.shouhou.domain.correspondence;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** A file that came with, or goes out with, an entry; its bytes are in the document store. */
public class Attachment {

    private static final String CID = "cid:";

    private String fileName;
    private String mediaType;
    private long size;
    private String sha256;
    private long documentId;
    private String contentId;

    protected Attachment() {}

    /** A file that nothing in the mail's text refers to. */
    public Attachment(String fileName, String mediaType, long size, String sha256, long documentId) {
        this(fileName, mediaType, size, sha256, documentId, null);
    }

    /**
     * @param fileName a name to show and to offer for saving, never a path
     * @param size in bytes
     * @param sha256 of the decoded content, lower-case hexadecimal
     * @param contentId by which the mail's HTML refers to it, a Content-ID without brackets or a Content-Location; or null
     */
    public Attachment(String fileName, String mediaType, long size, String sha256, long documentId, String contentId) {
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.size = size;
        this.sha256 = sha256;
        this.documentId = documentId;
        this.contentId = contentId;
    }

    /** The same file under another name. */
    public Attachment named(String name) {
        return new Attachment(name, mediaType, size, sha256, documentId, contentId);
    }

    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    public long size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }

    public long documentId() {
        return documentId;
    }

    public String contentId() {
        return contentId;
    }

    /**
     * The content id that a reference within HTML names: what stands in a {@code cid:} URL (RFC 2392), or the reference
     * itself, which may be a Content-Location.
     */
    public static String contentIdIn(String reference) {
        String stripped = reference.strip();
        if (!stripped.regionMatches(true, 0, CID, 0, CID.length())) {
            return stripped;
        }
        String id = stripped.substring(CID.length());
        try {
            return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return id;
        }
    }

    /** The same file, to which nothing refers. */
    Attachment apart() {
        return new Attachment(fileName, mediaType, size, sha256, documentId);
    }
}
