package org.shouhou.server.embedded;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;

/**
 * Who may do what at the embedded broker. We may do everything; a department may take what is asked of it and answer; the
 * listener, for systems that follow what happens to all cases, may subscribe to the events and nothing else. This follows
 * from the user's name alone, so that a department made later needs no new rule.
 */
final class BrokerUsers implements ActiveMQSecurityManager5 {

    /** The portal's own user. */
    static final String OURSELVES = "shouhou";

    /** Follows the events; no department, since those see their own cases only. */
    static final String LISTENER = "events";

    private static final String QUEUE_SEPARATOR = "::";

    private final byte[] ourPassword;
    private final DepartmentPasswords departments;

    BrokerUsers(String ourPassword, DepartmentPasswords departments) {
        this.ourPassword = ourPassword.getBytes(StandardCharsets.UTF_8);
        this.departments = departments;
    }

    @Override
    public Subject authenticate(String user, String password, RemotingConnection connection, String domain) {
        if (!validateUser(user, password)) {
            return null;
        }
        Subject subject = new Subject();
        subject.getPrincipals().add(new UserPrincipal(user));
        return subject;
    }

    @Override
    public boolean validateUser(String user, String password) {
        if (OURSELVES.equals(user)) {
            return password != null && MessageDigest.isEqual(ourPassword, password.getBytes(StandardCharsets.UTF_8));
        }
        return departments.accept(user, password);
    }

    @Override
    public boolean authorize(Subject subject, Set<Role> roles, CheckType what, String address) {
        return subject != null
                && subject.getPrincipals(UserPrincipal.class).stream()
                        .anyMatch(user -> may(user.getName(), what, address));
    }

    @Override
    public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType what) {
        // the broker asks a security manager of this kind by authorize() only
        return false;
    }

    static boolean may(String user, CheckType what, String where) {
        if (OURSELVES.equals(user)) {
            return true;
        }
        if (LISTENER.equals(user)) {
            return switch (what) {
                case CONSUME,
                        BROWSE,
                        CREATE_ADDRESS,
                        CREATE_DURABLE_QUEUE,
                        DELETE_DURABLE_QUEUE,
                        CREATE_NON_DURABLE_QUEUE,
                        DELETE_NON_DURABLE_QUEUE -> isSubscription(where);
                default -> false;
            };
        }
        String requests = "shouhou." + user + ".requests";
        return switch (what) {
            case SEND -> isQueue("shouhou.replies", where);
            case CONSUME, BROWSE, CREATE_ADDRESS, CREATE_DURABLE_QUEUE -> isQueue(requests, where);
            default -> false;
        };
    }

    private static boolean isSubscription(String where) {
        return where.equals(EmbeddedBroker.EVENTS) || where.startsWith(EmbeddedBroker.EVENTS + QUEUE_SEPARATOR);
    }

    /** An address may come with a queue; only the one queue named like it counts. */
    private static boolean isQueue(String name, String where) {
        return name.equals(where) || (name + QUEUE_SEPARATOR + name).equals(where);
    }
}
