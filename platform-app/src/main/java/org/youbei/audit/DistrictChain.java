package org.youbei.audit;

import java.util.Optional;

/**
 * What became of verifying one district's chain.
 *
 * @param entries how many entries were read
 * @param firstBreak empty if every link holds
 */
public record DistrictChain(String district, long entries, Optional<ChainBreak> firstBreak) {
    public boolean whole() {
        return firstBreak.isEmpty();
    }
}
