package org.shouhou.application.port;

/** Seals secrets so that who reads the database doesn't read them. */
public interface Seal {

    /** The sealed text; an empty one stays empty. */
    String seal(String secret);

    /** @throws Broken where it was not sealed with our key */
    String open(String sealed) throws Broken;

    /** It can't be opened: it was sealed with another key, or somebody changed it. */
    final class Broken extends Exception {

        public Broken(Throwable cause) {
            super("it was not sealed with our key", cause);
        }
    }
}
