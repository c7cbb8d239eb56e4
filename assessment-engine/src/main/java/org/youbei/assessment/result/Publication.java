package org.youbei.assessment.result;

import java.time.Instant;
import java.util.List;

/**
 * What every unit may see of the others once a version is published.
 *
 * @param streets scores without names, the highest first
 */
public record Publication(int version, Instant at, List<Double> streets, List<Double> communities) {}
