package org.youbei.assessment.judgement;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * A question to several people: how much the nodes below one weigh against each other.
 *
 * @param parent the node above; empty for the top of the system
 * @param codes what is compared, in the order of the matrices
 * @param adopted which weights were taken over, in words; null while it is open
 */
public record Judgement(
        UUID id,
        JurisdictionCode unit,
        UUID system,
        String parent,
        String title,
        List<String> codes,
        List<String> names,
        @Nullable String adopted) {
    public Judgement {
        codes = List.copyOf(codes);
        names = List.copyOf(names);
    }

    public int size() {
        return codes.size();
    }

    public boolean isOpen() {
        return adopted == null;
    }

    /** How many pairs there are. */
    public int pairs() {
        return size() * (size() - 1) / 2;
    }
}
