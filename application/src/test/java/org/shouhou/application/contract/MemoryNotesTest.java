package org.shouhou.application.contract;

class MemoryNotesTest extends NotesContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
