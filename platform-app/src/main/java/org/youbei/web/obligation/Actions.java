package org.youbei.web.obligation;

import java.util.ArrayList;
import java.util.List;
import org.youbei.model.Actor;
import org.youbei.obligation.ObligationSheet;
import org.youbei.obligation.ObligationState;
import org.youbei.obligation.Right;

/** What a person may do to a duty as it stands; the ledger asks again when it is done. */
final class Actions {
    private Actions() {}

    static List<String> open(Actor actor, ObligationSheet sheet) {
        var row = sheet.row();
        var actions = new ArrayList<String>();
        if (!row.state().isOpen()) {
            return actions;
        }
        var asked = row.extensionDue() != null;
        var paused = row.state() == ObligationState.PAUSED;
        add(actions, Right.WORK.isHeldBy(actor, row.jurisdiction()), "fulfilment");
        add(
                actions,
                !asked && row.state() != ObligationState.OVERDUE && Right.WORK.isHeldBy(actor, row.jurisdiction()),
                "extension");
        add(actions, asked && Right.DECIDE.isHeldBy(actor, row.jurisdiction()), "extension-grant");
        add(actions, asked && Right.DECIDE.isHeldBy(actor, row.jurisdiction()), "extension-refusal");
        add(actions, Right.PAUSE.isHeldBy(actor, row.jurisdiction()), paused ? "resumption" : "pause");
        add(actions, Right.SUPERVISE.isHeldBy(actor, row.jurisdiction()), "waiver");
        add(actions, Right.WORK.isHeldBy(actor, row.jurisdiction()), "handover");
        add(
                actions,
                row.state() == ObligationState.OVERDUE
                        && Right.SUPERVISE.isHeldBy(actor, row.jurisdiction())
                        && actor.scope()
                                .unit()
                                .filter(row.jurisdiction()::equals)
                                .isEmpty(),
                "order");
        return List.copyOf(actions);
    }

    private static void add(List<String> actions, boolean allowed, String action) {
        if (allowed) {
            actions.add(action);
        }
    }
}
