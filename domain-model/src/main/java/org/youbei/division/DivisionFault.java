package org.youbei.division;

import org.youbei.model.Refusal;

/**
 * A row of a division table that cannot be taken.
 *
 * @param line its line in the file, counted from 1
 * @param reason with the column that it belongs to, where it belongs to one
 */
public record DivisionFault(long line, Refusal reason) {}
