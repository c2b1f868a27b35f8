package org.shouhou.domain.document;

/** A file kept with a record, such as a leaflet or a signed contract; its bytes are in the document store. */
public class KeptFile {

    private String fileName;
    private String mediaType;
    private long size;
    private long documentId;

    protected KeptFile() {}

    /**
     * @param fileName a name to show and to offer for saving, never a path
     * @param size in bytes
     */
    public KeptFile(String fileName, String mediaType, long size, long documentId) {
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.size = size;
        this.documentId = documentId;
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

    public long documentId() {
        return documentId;
    }
}
