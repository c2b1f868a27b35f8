package org.shouhou.server;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The words of the command line.
 *
 * @param home where everything lives, absolute
 * @param demo true where sample data and known passwords are wanted
 * @param help true where only an explanation is wanted
 */
record Arguments(Path home, boolean demo, boolean help) {

    private static final String DEFAULT_HOME = "shouhou-home";

    /**
     * Reads {@code [--home DIR] [--demo] [--help]}; where no home is named, {@code SHOUHOU_HOME} is.
     *
     * @throws CannotStart where a word is unknown or its value is missing
     */
    static Arguments parse(List<String> words, Map<String, String> environment) throws CannotStart {
        String home = environment.getOrDefault(Settings.HOME_VARIABLE, DEFAULT_HOME);
        boolean demo = false;
        boolean help = false;
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            switch (word) {
                case "--demo" -> demo = true;
                case "--help", "-h" -> help = true;
                case "--home" -> home = rest.hasNext() ? rest.next() : "";
                default -> throw CannotStart.badSetting("argument.unknown", word);
            }
        }
        return new Arguments(directory(home), demo, help);
    }

    private static Path directory(String name) throws CannotStart {
        if (name.isBlank() || name.startsWith("--")) {
            throw CannotStart.badSetting("argument.home");
        }
        try {
            return Path.of(name).toAbsolutePath().normalize();
        } catch (InvalidPathException impossible) {
            throw CannotStart.badSetting("argument.home");
        }
    }
}
