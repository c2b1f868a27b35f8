package org.shouhou.application.memory;

import java.lang.reflect.Field;
import java.util.concurrent.atomic.AtomicLong;

/** Does what the mapping does behind the entities' back: gives ids and counts versions. */
final class Ids {

    private final AtomicLong next = new AtomicLong();

    long assign(Object entity) {
        long id = next.incrementAndGet();
        set(entity, "id", id);
        return id;
    }

    static void raiseVersion(Object entity, long current) {
        set(entity, "version", current + 1);
    }

    static Object get(Object entity, String name) {
        try {
            Field field = entity.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field.get(entity);
        } catch (ReflectiveOperationException notAnEntity) {
            throw new IllegalArgumentException(entity.getClass() + " has no field " + name, notAnEntity);
        }
    }

    static void set(Object entity, String name, Object value) {
        try {
            Field field = entity.getClass().getDeclaredField(name);
            field.setAccessible(true);
            field.set(entity, value);
        } catch (ReflectiveOperationException notAnEntity) {
            throw new IllegalArgumentException(entity.getClass() + " has no field " + name, notAnEntity);
        }
    }
}
