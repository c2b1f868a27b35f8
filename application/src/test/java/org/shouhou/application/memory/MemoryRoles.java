package org.shouhou.application.memory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.shouhou.application.port.Roles;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.organisation.Role;

/** Roles, kept in memory. */
public final class MemoryRoles implements Roles {

    private final Ids ids = new Ids();
    private final List<Role> all = new CopyOnWriteArrayList<>();

    @Override
    public void add(Role role) {
        ids.assign(role);
        all.add(role);
    }

    @Override
    public Optional<Role> byCode(String code) {
        return all.stream().filter(role -> role.code().equals(code)).findFirst();
    }

    @Override
    public List<Role> all() {
        return List.copyOf(all);
    }

    @Override
    public void holdStill(String code) {
        // one test acts at a time
    }

    @Override
    public Set<Right> rightsOf(Set<String> roleCodes) {
        return all.stream()
                .filter(role -> roleCodes.contains(role.code()))
                .flatMap(role -> role.rights().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
