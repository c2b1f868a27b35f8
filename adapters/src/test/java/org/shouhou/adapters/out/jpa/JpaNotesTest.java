package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.NotesContract;
import org.shouhou.application.contract.Stores;

class JpaNotesTest extends NotesContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
