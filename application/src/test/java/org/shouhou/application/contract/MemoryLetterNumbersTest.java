package org.shouhou.application.contract;

class MemoryLetterNumbersTest extends LetterNumbersContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
