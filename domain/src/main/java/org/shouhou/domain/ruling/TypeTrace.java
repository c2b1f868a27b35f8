package org.shouhou.domain.ruling;

/** Where the product type of a case is from. */
public enum TypeTrace {
    /** Its machine's model is of that type. */
    MACHINE,
    /** The message named models of that type, or may be about machines of it alone. */
    MESSAGE,
    /** A person said so. */
    CLERK
}
