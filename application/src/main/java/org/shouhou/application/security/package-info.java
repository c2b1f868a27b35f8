/** Who may do what: actors, their rights, and the check before each use case. */
package org.shouhou.application.security;
