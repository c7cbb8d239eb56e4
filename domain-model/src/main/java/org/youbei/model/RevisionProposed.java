package org.youbei.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something outside of the plans shows that a plan should be revised (article 35 of 国办发〔2024〕5号); told in the transaction in which it
 * was found. Whether the plan is revised is for those who keep it to decide.
 *
 * @param section of the version in force that does not hold; nothing where it is the plan as a whole
 * @param ground which case of article 35 it amounts to, 1 to 6; 5 is "a response or a drill showed problems"
 * @param reason in the words of whoever found it
 * @param source what showed it, such as a finding of a drill
 * @param by who proposes
 */
public record RevisionProposed(
        UUID plan, @Nullable UUID section, int ground, String reason, Subject source, Actor by) {}
