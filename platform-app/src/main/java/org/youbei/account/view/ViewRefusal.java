package org.youbei.account.view;

import org.youbei.model.Refusal;

/** Why a view is not kept. */
public enum ViewRefusal {
    NAME_MISSING,
    NAME_TOO_LONG,
    NOT_A_LIST,
    TOO_MANY;

    Refusal at(String field, Object... arguments) {
        return Refusal.at(field, "view." + name(), arguments);
    }
}
