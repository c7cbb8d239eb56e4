package org.youbei.web.plan;

import java.util.List;
import org.youbei.plan.shelf.PlanRow;
import org.youbei.web.kit.part.State;

/**
 * A line of the list, ready to print.
 *
 * @param hits the sections that say what was looked for
 * @param more how many further ones there are; empty for none
 */
record PlanLine(
        String href,
        String title,
        String under,
        String kind,
        String unit,
        String number,
        String issued,
        State state,
        List<HitLine> hits,
        String more) {
    static PlanLine of(PlanRow row, List<HitLine> hits, int more, PlanWords words) {
        var number = row.documentNumber();
        return new PlanLine(
                "/plans/" + row.id(),
                row.title(),
                row.revising() ? words.say("plan.revising") : "",
                words.kind(row.kind(), row.category()),
                row.unitName(),
                number == null ? "—" : number,
                words.day(row.issuedOn()),
                words.state(row.state()),
                hits,
                more > 0 ? words.say("plan.hits.more", more) : "");
    }
}
