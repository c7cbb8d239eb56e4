package org.youbei.person;

import java.util.UUID;

/** Nothing personal is kept of somebody any more; told in the transaction that takes it away, so that others take theirs away too. */
public record PersonForgotten(UUID person) {}
