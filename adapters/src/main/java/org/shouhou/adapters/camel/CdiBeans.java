package org.shouhou.adapters.camel;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.camel.spi.BeanRepository;

/** Lets Camel find CDI beans, by name and by type; Camel 4 has no CDI of its own. */
final class CdiBeans implements BeanRepository {

    private final BeanManager beans;

    CdiBeans(BeanManager beans) {
        this.beans = beans;
    }

    @Override
    public Object lookupByName(String name) {
        return lookupByNameAndType(name, Object.class);
    }

    @Override
    public <T> T lookupByNameAndType(String name, Class<T> type) {
        Bean<?> bean = beans.resolve(beans.getBeans(name));
        return bean == null || !bean.getTypes().contains(type) ? null : type.cast(instance(bean, type));
    }

    @Override
    public <T> Map<String, T> findByTypeWithName(Class<T> type) {
        Map<String, T> found = new HashMap<>();
        for (Bean<?> bean : beans.getBeans(type, Any.Literal.INSTANCE)) {
            if (bean.getName() != null) {
                found.put(bean.getName(), type.cast(instance(bean, type)));
            }
        }
        return found;
    }

    @Override
    public <T> Set<T> findByType(Class<T> type) {
        Set<T> found = new HashSet<>();
        for (Bean<?> bean : beans.getBeans(type, Any.Literal.INSTANCE)) {
            found.add(type.cast(instance(bean, type)));
        }
        return found;
    }

    private Object instance(Bean<?> bean, Type type) {
        CreationalContext<?> lifelong = beans.createCreationalContext(bean);
        return beans.getReference(bean, type, lifelong);
    }
}
