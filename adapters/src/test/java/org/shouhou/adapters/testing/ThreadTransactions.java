package org.shouhou.adapters.testing;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/**
 * What the container does for the adapters: one transaction a thread, in which the injected entity manager and the data
 * source share one connection.
 */
public final class ThreadTransactions {

    private final TestDatabase database;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    public ThreadTransactions(TestDatabase database) {
        this.database = database;
    }

    /** Runs and commits; rolls back when the work throws. */
    public <T> T run(Callable<T> work) throws Exception {
        EntityManager entityManager = database.entityManager();
        current.set(entityManager);
        entityManager.getTransaction().begin();
        try {
            T result = work.call();
            entityManager.getTransaction().commit();
            return result;
        } finally {
            if (entityManager.getTransaction().isActive()) {
                entityManager.getTransaction().rollback();
            }
            current.remove();
            entityManager.close();
        }
    }

    /** Stands for the current transaction's entity manager. */
    public EntityManager entityManager() {
        return proxy(EntityManager.class, (self, method, arguments) -> invoke(inTransaction(), method, arguments));
    }

    /** Gives the current transaction's connection, which closing doesn't close. */
    public DataSource dataSource() {
        return proxy(DataSource.class, (self, method, arguments) -> {
            Connection shared = inTransaction().unwrap(Connection.class);
            return proxy(
                    Connection.class,
                    (connection, called, given) ->
                            called.getName().equals("close") ? null : invoke(shared, called, given));
        });
    }

    private EntityManager inTransaction() {
        EntityManager entityManager = current.get();
        if (entityManager == null) {
            throw new IllegalStateException("no transaction");
        }
        return entityManager;
    }

    private static Object invoke(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
