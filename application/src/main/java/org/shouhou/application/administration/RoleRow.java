package org.shouhou.application.administration;

import java.util.Set;
import org.shouhou.domain.organisation.Right;

/** A role with the number of those who have it and may sign in. */
public record RoleRow(String code, String nameZh, String nameEn, Set<Right> rights, long holders, long version) {}
