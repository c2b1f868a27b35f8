package org.shouhou.application.contract;

import org.shouhou.application.memory.MemoryRejectedMessages;
import org.shouhou.application.port.RejectedMessages;

class MemoryRejectedMessagesTest extends RejectedMessagesContract {

    private final MemoryRejectedMessages rejectedMessages = new MemoryRejectedMessages();

    @Override
    protected RejectedMessages rejectedMessages() {
        return rejectedMessages;
    }
}
