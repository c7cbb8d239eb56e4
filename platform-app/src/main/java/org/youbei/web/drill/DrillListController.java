package org.youbei.web.drill;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.youbei.drill.DrillAuthority;
import org.youbei.drill.DrillForm;
import org.youbei.drill.DrillState;
import org.youbei.drill.listing.DrillFilter;
import org.youbei.drill.listing.DrillList;
import org.youbei.drill.listing.DrillRow;
import org.youbei.model.Actor;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Place;

/** The list of drills, and the same rows as a file. */
@Controller
class DrillListController {
    private final DrillList drills;
    private final DrillWords words;
    private final Ledger<DrillFilter, DrillRow> ledger;

    DrillListController(DrillList drills, DrillWords words, MessageSource messages) {
        this.drills = drills;
        this.words = words;
        ledger = Ledger.of(
                messages,
                "drill",
                "/drills",
                drills,
                Column.<DrillRow>link("drill.column.title", row -> "/drills/" + row.id(), DrillRow::title)
                        .under(DrillRow::covers)
                        .sorted("title"),
                Column.<DrillRow>text("drill.column.covers", DrillRow::covers).inFiles(),
                Column.<DrillRow>text("drill.column.form", row -> words.of("drill.form.", row.form()))
                        .wide(),
                Column.text("drill.column.unit", DrillRow::unitName).sorted("unit"),
                Column.moment("drill.column.start", DrillRow::startsAt).sorted("start"),
                Column.state("drill.column.state", row -> words.state(row.state(), row.ended())),
                Column.<DrillRow>text("drill.column.overall", this::overall).wide(),
                Column.<DrillRow>number("drill.column.open", DrillRow::openFindings)
                        .shown((row, out) -> out.text(open(row)))
                        .wide());
    }

    @GetMapping("/drills")
    String index(
            Actor actor,
            @ModelAttribute DrillFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        DrillAnswers.demandReader(actor);
        var works = DrillAuthority.works(actor);
        return ledger.page(actor.scope(), filter, place, request)
                .act("drill.coverage.list", "/drill-coverage")
                .same("drill.export.xlsx", "/drills.xlsx")
                .same("drill.export.csv", "/drills.csv")
                .primary(works, "drill.new", "/drills/new")
                .unit(filter.unit() == null ? null : words.unit(filter.unit()))
                .chips("state", DrillState.values(), "drill.state.", drills.counts(actor.scope()))
                .chips("form", DrillForm.values(), "drill.form.")
                .find("q", "drill.find")
                .begin(works, "drill.new", "/drills/new")
                .show(model);
    }

    @GetMapping("/drills.xlsx")
    void xlsx(
            Actor actor, @ModelAttribute DrillFilter filter, @ModelAttribute Place place, HttpServletResponse response)
            throws IOException {
        DrillAnswers.demandReader(actor);
        ledger.xlsx(actor.scope(), filter, place, response);
    }

    @GetMapping("/drills.csv")
    void csv(Actor actor, @ModelAttribute DrillFilter filter, @ModelAttribute Place place, HttpServletResponse response)
            throws IOException {
        DrillAnswers.demandReader(actor);
        ledger.csv(actor.scope(), filter, place, response);
    }

    /** Findings that nobody has done yet; empty where there are none. */
    private static String open(DrillRow row) {
        return row.openFindings() == 0 ? "" : Integer.toString(row.openFindings());
    }

    private String overall(DrillRow row) {
        return row.overall() == null ? "" : words.of("drill.overall.", row.overall());
    }
}
