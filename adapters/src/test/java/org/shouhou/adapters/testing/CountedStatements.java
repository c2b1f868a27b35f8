package org.shouhou.adapters.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A data source that counts the statements prepared by whoever uses it. */
public final class CountedStatements {

    private final AtomicInteger prepared = new AtomicInteger();
    private final DataSource counting;

    public CountedStatements(DataSource real) {
        counting = proxy(DataSource.class, (self, method, arguments) -> {
            Connection connection = (Connection) invoke(real, method, arguments);
            return proxy(Connection.class, (it, called, given) -> {
                if (called.getName().equals("prepareStatement")) {
                    prepared.incrementAndGet();
                }
                return invoke(connection, called, given);
            });
        });
    }

    public DataSource dataSource() {
        return counting;
    }

    /** How many since this was last asked. */
    public int sinceLastAsked() {
        return prepared.getAndSet(0);
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, java.lang.reflect.InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
