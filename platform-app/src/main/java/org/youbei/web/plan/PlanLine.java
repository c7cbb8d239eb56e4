package org.youbei.web.plan;

import org.youbei.plan.shelf.PlanRow;
import org.youbei.web.part.State;

/** A line of the list, ready to print. */
record PlanLine(
        String href, String title, String under, String kind, String unit, String number, String issued, State state) {
    static PlanLine of(PlanRow row, PlanWords words) {
        var number = row.documentNumber();
        return new PlanLine(
                "/plans/" + row.id(),
                row.title(),
                row.revising() ? words.say("plan.revising") : "",
                words.kind(row.kind(), row.category()),
                row.unitName(),
                number == null ? "—" : number,
                words.day(row.issuedOn()),
                words.state(row.state()));
    }
}
