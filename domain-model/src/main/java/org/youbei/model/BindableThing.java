package org.youbei.model;

/**
 * A live thing as its module offers it.
 *
 * @param reference what the module knows it by, at most 80 characters; mostly a UUID
 * @param name as people call it, at most 200 characters
 * @param unit whose it is
 */
public record BindableThing(BindableKind kind, String reference, String name, JurisdictionCode unit) {}
