package org.youbei.demo;

import org.youbei.model.JurisdictionCode;

/**
 * What one module shows of itself in the demo district. Units, accounts and plans are there before; the parts follow in the order of their
 * {@code @Order}, all in one transaction, through the facades that people use.
 */
interface DemoPart {
    void load(JurisdictionCode district);

    /** What needs what the transaction has written, in transactions of its own. */
    default void afterwards(JurisdictionCode district) {}
}
