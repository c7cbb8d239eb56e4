package org.youbei.risk.gauge;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * @param value in the unit of the gauge's quantity, three decimals
 * @param device whether a device posted it, not a person
 */
public record Reading(Instant at, BigDecimal value, boolean device, String reader) {}
