package org.youbei.account.view;

import org.youbei.model.Reason;
import org.youbei.model.Refusal;

/** Why a view is not kept. */
public enum ViewRefusal implements Reason {
    NAME_MISSING,
    NAME_TOO_LONG,
    NOT_A_LIST,
    TOO_MANY;

    @Override
    public String noun() {
        return "view";
    }

    @Override
    public Refusal.Kind kind() {
        return Refusal.Kind.INVALID;
    }
}
