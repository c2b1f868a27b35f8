package org.shouhou.adapters.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.shouhou.application.port.RejectFolder;

/**
 * {@code home/scans} with one folder a clerk or scanner; within each, {@code rejected} holds what couldn't be taken, and
 * beside each file a text that says why.
 */
@ApplicationScoped
public class ScanFolders implements RejectFolder {

    /** Files in it are never taken. */
    public static final String REJECTED = "rejected";

    private static final String WORDS = "org.shouhou.adapters.scan.rejects";
    private static final Control AS_ASKED = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Path root;

    protected ScanFolders() {
        this.root = null;
    }

    @Inject
    public ScanFolders(@ConfigProperty(name = "shouhou.home") String home) {
        this(Path.of(home, "scans").toAbsolutePath().normalize());
    }

    ScanFolders(Path root) {
        this.root = root;
    }

    /** Where all of them are; it is there afterwards. */
    public Path root() throws IOException {
        return Files.createDirectories(root);
    }

    /** The folder a file is in; empty for none of its own. */
    public String whose(Path file) {
        return file.getParent().equals(root)
                ? ""
                : file.getParent().getFileName().toString();
    }

    @Override
    public void keep(String folder, String fileName, InputStream content, String code) throws IOException {
        Path kept = free(folder, fileName);
        Files.copy(content, kept);
        say(kept, code);
    }

    /** Puts a file of a folder aside. */
    public void reject(Path file, String code) throws IOException {
        Path kept = free(whose(file), file.getFileName().toString());
        // whoever misses the file finds the reason
        say(kept, code);
        Files.move(file, kept, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path free(String folder, String fileName) throws IOException {
        Path rejected = Files.createDirectories(root.resolve(folder).resolve(REJECTED));
        Path free = rejected.resolve(fileName);
        for (int i = 2; Files.exists(free); i++) {
            free = rejected.resolve(i + "-" + fileName);
        }
        return free;
    }

    /** In both languages: nobody knows who looks. */
    private static void say(Path kept, String code) throws IOException {
        String said = said(code, Locale.SIMPLIFIED_CHINESE) + "\n" + said(code, Locale.ENGLISH) + "\n";
        Files.writeString(kept.resolveSibling(kept.getFileName() + ".txt"), said, StandardCharsets.UTF_8);
    }

    private static String said(String code, Locale locale) {
        ResourceBundle words = ResourceBundle.getBundle(WORDS, locale, ScanFolders.class.getClassLoader(), AS_ASKED);
        return words.containsKey(code) ? words.getString(code) : code;
    }
}
