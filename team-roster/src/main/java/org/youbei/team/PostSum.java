package org.youbei.team;

import java.util.List;
import org.youbei.model.JurisdictionCode;
import org.youbei.obligation.rule.RequiredPost;

/**
 * How a unit's posts stand.
 *
 * @param places how many people it needs, stand-ins counted
 * @param vacant the posts of which a place is empty
 * @param doubled how many people hold several posts as the first
 */
public record PostSum(
        JurisdictionCode unit, String unitName, int places, int filled, List<RequiredPost> vacant, int doubled) {
    public boolean isSound() {
        return vacant.isEmpty() && doubled == 0;
    }
}
