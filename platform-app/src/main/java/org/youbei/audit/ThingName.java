package org.youbei.audit;

/**
 * What an entry is about, as people call it.
 *
 * @param address of its page
 */
public record ThingName(String name, String address) {}
