package org.youbei.web.visit;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.youbei.inspection.visit.FiledVisit;
import org.youbei.inspection.visit.VisitFilter;
import org.youbei.inspection.visit.VisitList;
import org.youbei.model.Actor;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.inspection.InspectionWords;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Place;
import org.youbei.web.kit.part.State;

/** The list of visits. */
@Controller
class VisitListController {
    private final InspectionWords words;
    private final Ledger<VisitFilter, FiledVisit> ledger;

    VisitListController(VisitList visits, InspectionWords words, MessageSource messages) {
        this.words = words;
        ledger = Ledger.of(
                messages,
                "visit",
                "/visits",
                visits,
                Column.link("visit.column.point", row -> "/visits/" + row.id(), FiledVisit::pointName),
                Column.<FiledVisit>text("visit.column.checklist", row -> words.asked(row.checklistTitle()))
                        .wide(),
                Column.text("visit.column.worker", FiledVisit::worker),
                Column.moment("visit.column.when", FiledVisit::finishedAt),
                Column.<FiledVisit>text("visit.column.counts", this::counts).wide(),
                Column.state("visit.column.state", this::state));
    }

    @GetMapping("/visits")
    String index(
            Actor actor,
            @ModelAttribute VisitFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        var works = actor.works();
        return ledger.page(actor.scope(), filter, place, request)
                .primary(works, "visit.today", "/visits/today")
                .set("point", filter.point() == null ? null : words.say("hazard.filter.point"))
                .chip("failed", "true", "visit.failed")
                .find("q", "visit.find")
                .begin(works, "visit.today", "/visits/today")
                .show(model);
    }

    private String counts(FiledVisit visit) {
        return words.say("visit.counts", visit.passed(), visit.failed(), visit.notApplicable(), visit.photos());
    }

    private State state(FiledVisit visit) {
        return visit.failed() == 0
                ? new State(State.Kind.DONE, words.say("visit.fine"))
                : new State(State.Kind.SOON, words.say("visit.failed"));
    }
}
