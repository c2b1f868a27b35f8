package org.shouhou.server;

/** Why the server does not start, in one sentence for the person at the console. */
public final class CannotStart extends Exception {

    /** A setting is wrong: the person must change it. */
    public static final int BAD_SETTING = 2;

    /** Something around us is not as it must be: a taken port, an unreachable database, a failed deployment. */
    public static final int BAD_SURROUNDINGS = 1;

    private final int exitCode;

    private CannotStart(int exitCode, String sentence, Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    /** A bad setting; the sentence is that of the given key in the starter's bundle. */
    public static CannotStart badSetting(String key, Object... data) {
        return new CannotStart(BAD_SETTING, Words.say(key, data), null);
    }

    /** Bad surroundings; the sentence is that of the given key in the starter's bundle. */
    public static CannotStart because(String key, Object... data) {
        return new CannotStart(BAD_SURROUNDINGS, Words.say(key, data), null);
    }

    /** Bad surroundings, with what the log should tell about them. */
    public static CannotStart because(Throwable cause, String key, Object... data) {
        return new CannotStart(BAD_SURROUNDINGS, Words.say(key, data), cause);
    }

    /** What the process ends with. */
    public int exitCode() {
        return exitCode;
    }
}
