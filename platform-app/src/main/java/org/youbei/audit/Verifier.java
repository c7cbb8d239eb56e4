package org.youbei.audit;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youbei.audit.ChainBreak.Reason;

/** Follows one district's chain link by link and remembers the first that breaks. */
class Verifier {
    private final String district;
    private final Map<Long, String> exported;
    private long entries;
    private byte[] hash = new byte[Link.HASH_BYTES];
    private @Nullable ChainBreak broken;

    /** @param exported hashes in hexadecimal by number, as the daily files hold them */
    Verifier(String district, Map<Long, String> exported) {
        this.district = district;
        this.exported = exported;
    }

    void read(Link link, byte[] stored) {
        entries++;
        if (broken == null) {
            judge(link, stored)
                    .ifPresent(reason -> broken = new ChainBreak(Math.min(entries, link.sequence()), reason));
            hash = stored;
        }
    }

    private Optional<Reason> judge(Link link, byte[] stored) {
        if (link.sequence() != entries) {
            return Optional.of(Reason.SEQUENCE);
        }
        if (!Arrays.equals(link.previous(), hash)) {
            return Optional.of(Reason.PREVIOUS);
        }
        if (!Arrays.equals(link.hash(), stored)) {
            return Optional.of(Reason.CONTENT);
        }
        var expected = exported.get(entries);
        return expected == null || expected.equals(HexFormat.of().formatHex(stored))
                ? Optional.empty()
                : Optional.of(Reason.EXPORT);
    }

    DistrictChain end(long headSequence, byte[] headHash) {
        if (broken == null && (headSequence != entries || !Arrays.equals(headHash, hash))) {
            broken = new ChainBreak(Math.min(headSequence, entries) + 1, Reason.HEAD);
        }
        if (broken == null && exported.keySet().stream().anyMatch(sequence -> sequence > entries)) {
            broken = new ChainBreak(entries + 1, Reason.EXPORT);
        }
        return new DistrictChain(district, entries, Optional.ofNullable(broken));
    }
}
