package org.youbei.partner;

import java.util.UUID;

/**
 * @param amount how much, in words: 20 人, 3 辆
 * @param lead minutes from the call until it is there
 * @param hours when it can be called, in words
 */
public record Ability(UUID id, AbilityKind kind, String what, String amount, int lead, String hours) {
    public Ability {
        what = what.strip();
        amount = amount.strip();
        hours = hours.strip();
    }
}
