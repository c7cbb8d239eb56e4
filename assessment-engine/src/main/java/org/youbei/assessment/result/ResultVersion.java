package org.youbei.assessment.result;

import java.time.Instant;

/**
 * A version of a result, as it was frozen.
 *
 * @param reason why it follows an earlier one; empty for the first
 * @param hash over the inputs
 * @param lines with all digits
 */
public record ResultVersion(
        int version, String reason, Inputs inputs, String hash, String lines, String by, Instant at) {}
