package org.youbei.web.kit.list;

/**
 * A field by which a list is narrowed.
 *
 * @param type {@code search}, {@code text} or {@code date}
 */
public record Find(String name, String label, String type) {}
