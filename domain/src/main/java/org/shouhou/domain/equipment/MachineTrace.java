package org.shouhou.domain.equipment;

/** How it was found which machine a message is about. */
public enum MachineTrace {
    /** Its serial number stands in the text. */
    SERIAL,
    /** The only one of a model the text names that the sender's customer has. */
    MODEL_AND_CUSTOMER,
    /** The only machine the sender's customer has. */
    ONLY_MACHINE,
    /** A person said so, also that there is none. */
    CLERK
}
