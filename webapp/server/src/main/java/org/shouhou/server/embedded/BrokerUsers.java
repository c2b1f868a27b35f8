package org.shouhou.server.embedded;

import java.nio.file.Path;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;

/** Who may do what at the embedded broker. */
public final class BrokerUsers implements ActiveMQSecurityManager5 {

    public static final String FILE_NAME = "jms-users.properties";
    private static final String OURSELVES = "shouhou";

    private final String ourPassword;
    private final boolean demo;

    public BrokerUsers(String ourPassword, Path departments, boolean demo) {
        this.ourPassword = ourPassword;
        this.demo = demo;
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
        return OURSELVES.equals(user) ? ourPassword.equals(password) : demo && "demo".equals(password);
    }

    @Override
    public boolean authorize(Subject subject, Set<Role> roles, CheckType checkType, String address) {
        return subject != null;
    }

    @Override
    public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType checkType) {
        return validateUser(user, password);
    }
}
