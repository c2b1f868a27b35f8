package org.shouhou.domain.correspondence;

/** A file that came with, or goes out with, an entry; its bytes are in the document store. */
public class Attachment {

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
}
