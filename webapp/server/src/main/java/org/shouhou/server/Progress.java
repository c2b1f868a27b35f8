package org.shouhou.server;

/** Tells the person at the console what goes on while the server starts and stops. */
@FunctionalInterface
public interface Progress {

    /** Says the sentence of the given key in the starter's bundle. */
    void say(String key, Object... data);
}
