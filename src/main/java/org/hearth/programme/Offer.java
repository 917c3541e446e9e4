package org.hearth.programme;

/** When a module is offered at all. */
public enum Offer {
    ALWAYS,
    /** Only where there are other children than the baby. */
    OTHER_CHILDREN,
    /** Only when parent and practitioner have chosen it. */
    CHOSEN
}
