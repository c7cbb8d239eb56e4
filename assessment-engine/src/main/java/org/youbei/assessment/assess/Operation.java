package org.youbei.assessment.assess;

/** One {@code op} of the contract. */
@FunctionalInterface
interface Operation {
    Reply answer(Request request);
}
