package org.shouhou.adapters.out.mime;

import java.net.URLConnection;
import java.util.Map;
import java.util.Optional;

/** Names for attachments: safe to show and to save under, never a path. */
final class FileNames {

    private static final int LONGEST = 200;

    private static final Map<String, String> EXTENSIONS = Map.ofEntries(
            Map.entry("text/plain", "txt"),
            Map.entry("text/html", "html"),
            Map.entry("text/calendar", "ics"),
            Map.entry("text/csv", "csv"),
            Map.entry("message/rfc822", "eml"),
            Map.entry("application/pdf", "pdf"),
            Map.entry("application/zip", "zip"),
            Map.entry("application/msword", "doc"),
            Map.entry("application/vnd.ms-excel", "xls"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            Map.entry("application/pgp-signature", "asc"),
            Map.entry("application/pkcs7-signature", "p7s"),
            Map.entry("application/pkcs7-mime", "p7m"),
            Map.entry("application/ms-tnef", "dat"),
            Map.entry("image/jpeg", "jpg"),
            Map.entry("image/png", "png"),
            Map.entry("image/gif", "gif"),
            Map.entry("image/bmp", "bmp"),
            Map.entry("image/tiff", "tif"),
            Map.entry("audio/mpeg", "mp3"),
            Map.entry("video/mp4", "mp4"));

    /** Parts of reports, whose names say what they are. */
    private static final Map<String, String> REPORTS = Map.of(
            "message/delivery-status", "delivery-status.txt",
            "message/global-delivery-status", "delivery-status.txt",
            "message/disposition-notification", "disposition.txt",
            "text/rfc822-headers", "returned-headers.txt",
            "message/global-headers", "returned-headers.txt");

    private FileNames() {}

    /** The name that was declared, made harmless, or one of ours with the part's number where there is none. */
    static String of(Optional<String> declared, String mediaType, int number) {
        return declared.map(FileNames::harmless)
                .filter(name -> !name.isEmpty())
                .or(() -> Optional.ofNullable(REPORTS.get(mediaType)))
                .orElseGet(() -> "attachment-" + number + "." + EXTENSIONS.getOrDefault(mediaType, "bin"));
    }

    /** The usual type of files of that name, where nothing else tells it. */
    static String mediaType(String name) {
        String usual = URLConnection.guessContentTypeFromName(name);
        return usual == null ? "application/octet-stream" : usual;
    }

    private static String harmless(String declared) {
        String line = CleanText.line(declared);
        String last = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1);
        StringBuilder name = new StringBuilder();
        // format characters such as a right-to-left override make photo[exe.jpg look harmless
        last.codePoints().filter(c -> Character.getType(c) != Character.FORMAT).forEach(name::appendCodePoint);
        String plain = name.toString().strip();
        return plain.equals(".") || plain.equals("..") ? "" : shortened(plain);
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot >= 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
        return CleanText.line(name, LONGEST - extension.length()) + extension;
    }
}
