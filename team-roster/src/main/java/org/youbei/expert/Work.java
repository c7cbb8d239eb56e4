package org.youbei.expert;

import java.util.Set;
import java.util.stream.Collectors;
import org.youbei.model.JurisdictionCode;

/**
 * What is to be judged.
 *
 * @param unit whose it is
 * @param parties the organisations that made it
 */
public record Work(JurisdictionCode unit, Set<String> parties) {
    public Work {
        parties = parties.stream()
                .map(String::strip)
                .filter(party -> !party.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
