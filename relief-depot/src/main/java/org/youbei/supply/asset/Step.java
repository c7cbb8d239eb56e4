package org.youbei.supply.asset;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A step of an asset with all that a person says about it. */
public sealed interface Step {
    AssetStep kind();

    /** What the timeline keeps of it. */
    String remark();

    /**
     * A check, or what was found when it came back.
     *
     * @param sound whether it works
     * @param fuel per cent of the tank; null where nobody looked
     * @param remark needed where it does not work
     */
    record Seen(AssetStep kind, boolean sound, @Nullable Integer fuel, String remark) implements Step {}

    /**
     * Somebody takes it along.
     *
     * @param holder the post or unit that has it
     * @param back the day until which it comes back
     */
    record Handout(String holder, LocalDate back, String remark) implements Step {
        @Override
        public AssetStep kind() {
            return AssetStep.HANDOUT;
        }
    }

    /** Every step about which there is nothing to say but a remark. */
    record Plain(AssetStep kind, String remark) implements Step {}
}
