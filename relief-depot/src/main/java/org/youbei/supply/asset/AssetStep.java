package org.youbei.supply.asset;

import static org.youbei.supply.asset.AssetState.FAULTY;
import static org.youbei.supply.asset.AssetState.OUT;
import static org.youbei.supply.asset.AssetState.READY;
import static org.youbei.supply.asset.AssetState.RETIRED;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The steps of an asset: from where, to where. A check and a return lead to what was found. */
public enum AssetStep {
    /** 检查 */
    CHECK(null, READY, FAULTY),
    /** 借出 */
    HANDOUT(OUT, READY),
    /** 归还 */
    RETURN(null, OUT),
    /** 报故障 */
    FAULT(FAULTY, READY),
    /** 修好 */
    REPAIR(READY, FAULTY),
    /** 报废; it is refused with the reason while the asset is out. */
    RETIREMENT(RETIRED, READY, FAULTY, OUT);

    private final @Nullable AssetState to;
    private final Set<AssetState> from;

    AssetStep(@Nullable AssetState to, AssetState first, AssetState... more) {
        this.to = to;
        this.from = EnumSet.of(first, more);
    }

    public boolean fits(AssetState state) {
        return from.contains(state);
    }

    /** Where it leads; empty where that depends on what was found. */
    public Optional<AssetState> to() {
        return Optional.ofNullable(to);
    }
}
