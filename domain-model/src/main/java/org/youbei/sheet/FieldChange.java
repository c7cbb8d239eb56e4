package org.youbei.sheet;

/**
 * A value that a row changes.
 *
 * @param column its name
 * @param before as it is shown; empty where there is none
 */
public record FieldChange(String column, String before, String after) {}
