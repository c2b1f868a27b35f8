package org.shouhou.application.reading;

import java.util.List;
import java.util.Optional;

/**
 * One page of the register.
 *
 * @param next the cursor of the following page, empty on the last
 */
public record RegisterPage<T>(List<T> rows, Optional<String> next) {}
