package org.youbei.library.reading;

/** A reading with the name of its unit. */
public record ReadingRow(Reading reading, String unitName) {}
