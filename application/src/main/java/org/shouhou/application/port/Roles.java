package org.shouhou.application.port;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.organisation.Role;

/** The roles and the rights they give. */
public interface Roles {

    /** Adds a role; it has its id afterwards. */
    void add(Role role);

    Optional<Role> byCode(String code);

    /** Every role, in the order they were made. */
    List<Role> all();

    /** Until the transaction ends nobody else changes the role or, holding it still as well, who has it. */
    void holdStill(String code);

    /** The rights these roles give together; codes nobody knows give none. */
    Set<Right> rightsOf(Set<String> roleCodes);
}
