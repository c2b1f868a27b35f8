package org.shouhou.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouhou.application.port.ApiTokens;
import org.shouhou.domain.organisation.ApiToken;

/** The tokens of the API, kept in memory. */
public final class MemoryApiTokens implements ApiTokens {

    private final Ids ids = new Ids();
    private final List<ApiToken> all = new CopyOnWriteArrayList<>();

    @Override
    public void add(ApiToken token) {
        ids.assign(token);
        all.add(token);
    }

    @Override
    public Optional<ApiToken> byId(long id) {
        return all.stream().filter(token -> token.id() == id).findFirst();
    }

    @Override
    public Optional<ApiToken> byHash(String tokenHash) {
        return all.stream().filter(token -> token.tokenHash().equals(tokenHash)).findFirst();
    }

    @Override
    public List<ApiToken> ofEmployee(long employeeId) {
        return all.stream()
                .filter(token -> token.employeeId() == employeeId)
                .sorted(Comparator.comparing(ApiToken::id).reversed())
                .toList();
    }

    @Override
    public void used(long id, Instant at) {
        byId(id).ifPresent(token -> Ids.set(token, "lastUsedAt", at));
    }
}
