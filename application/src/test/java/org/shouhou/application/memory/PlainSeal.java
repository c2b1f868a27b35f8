package org.shouhou.application.memory;

import org.shouhou.application.port.Seal;

/** Seals nothing: tests can read what they sealed. */
public final class PlainSeal implements Seal {

    private static final String MARK = "sealed ";

    @Override
    public String seal(String secret) {
        return secret.isEmpty() ? "" : MARK + secret;
    }

    @Override
    public String open(String sealed) throws Broken {
        if (!sealed.isEmpty() && !sealed.startsWith(MARK)) {
            throw new Broken(null);
        }
        return sealed.isEmpty() ? "" : sealed.substring(MARK.length());
    }
}
