package org.shouhou.application.memory;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.shouhou.application.port.SetupTokens;

/** Hashes of unused tokens, kept in memory. */
public final class MemorySetupTokens implements SetupTokens {

    private final Set<String> unused = ConcurrentHashMap.newKeySet();

    @Override
    public void keep(String tokenHash, Instant madeAt) {
        unused.add(tokenHash);
    }

    @Override
    public boolean isUnused(String tokenHash) {
        return unused.contains(tokenHash);
    }

    @Override
    public boolean use(String tokenHash, Instant now) {
        return unused.remove(tokenHash);
    }
}
