package org.shouhou.server.log;

import java.util.logging.LogManager;

/**
 * Keeps the log open until the process is gone. The JDK's own closes it as soon as the process begins to stop, so that
 * nobody would learn what went wrong while it did.
 */
public final class LastingLog extends LogManager {

    @Override
    public void reset() {
        boolean askedByTheEndOfTheProcess = Thread.currentThread().getClass().getEnclosingClass() == LogManager.class;
        if (!askedByTheEndOfTheProcess) {
            super.reset();
        }
    }
}
