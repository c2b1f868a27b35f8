package org.shouhou.it.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Does something in a transaction of its own, committed when this returns; one that is running waits meanwhile. */
@ApplicationScoped
public class OwnTransaction {

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void run(Runnable deed) {
        deed.run();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T get(Supplier<T> deed) {
        return deed.get();
    }
}
