package org.youbei.web.shelter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.youbei.model.Actor;
import org.youbei.shelter.ShelterFilter;
import org.youbei.shelter.ShelterList;
import org.youbei.shelter.ShelterRow;
import org.youbei.shelter.ShelterState;
import org.youbei.shelter.site.Grade;
import org.youbei.shelter.site.Hazard;
import org.youbei.shelter.site.Sets;
import org.youbei.shelter.site.Stay;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Place;
import org.youbei.web.kit.unit.UnitPicker;

/** The list of shelters, and the same rows as a file. */
@Controller
class ShelterListController {
    private final ShelterList shelters;
    private final UnitPicker units;
    private final Ledger<ShelterFilter, ShelterRow> ledger;

    ShelterListController(ShelterList shelters, UnitPicker units, ShelterWords words, MessageSource messages) {
        this.shelters = shelters;
        this.units = units;
        ledger = Ledger.of(
                messages,
                "shelter",
                "/shelters",
                shelters,
                Column.<ShelterRow>link("shelter.column.name", row -> "/shelters/" + row.id(), ShelterRow::name)
                        .under(ShelterRow::address)
                        .sorted("name"),
                Column.text("shelter.column.address", ShelterRow::address).inFiles(),
                Column.text("shelter.column.unit", ShelterRow::unitName)
                        .sorted("unit")
                        .wide()
                        .onPage(),
                Column.text("shelter.file.belongs", ShelterRow::unitName).inFiles(),
                Column.<ShelterRow>text("shelter.column.code", row -> row.unit().value())
                        .inFiles(),
                Column.<ShelterRow>text("shelter.column.grade", row -> words.of("shelter.grade.", row.grade()))
                        .wide(),
                Column.<ShelterRow>text("shelter.column.stay", row -> words.of("shelter.stay.", row.stay()))
                        .wide(),
                Column.<ShelterRow>text(
                                "shelter.column.indoor",
                                row -> row.areas().indoor() == null
                                        ? null
                                        : row.areas().indoor().toPlainString())
                        .inFiles(),
                Column.<ShelterRow>text(
                                "shelter.column.outdoor",
                                row -> row.areas().outdoor() == null
                                        ? null
                                        : row.areas().outdoor().toPlainString())
                        .inFiles(),
                Column.<ShelterRow>text("shelter.column.room", row -> words.people(row.room()))
                        .num(),
                Column.<ShelterRow>text(
                                "shelter.column.declared",
                                row -> words.people(row.areas().declared()))
                        .num()
                        .wide()
                        .onPage(),
                // What comes in again says a number, and nothing where nothing is recorded.
                Column.<ShelterRow>text(
                                "shelter.column.declared",
                                row -> row.areas().declared() == null
                                        ? null
                                        : row.areas().declared().toString())
                        .inFiles(),
                Column.<ShelterRow>text(
                                "shelter.column.hazards",
                                row -> row.hazards().isEmpty()
                                        ? null
                                        : words.hazards(Sets.read(row.hazards(), Hazard.class)))
                        .inFiles(),
                Column.<ShelterRow>count("shelter.column.inside", ShelterRow::inside),
                Column.state("shelter.column.state", row -> words.state(row.state(), row.saturated())));
    }

    @GetMapping("/shelters")
    String index(
            Actor actor,
            @ModelAttribute ShelterFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        return ledger.page(actor.scope(), filter, place, request)
                .act("shelter.reach", "/shelter-coverage")
                .act(actor.works(), "shelter.search", "/family-search")
                .act(actor.works(), "shelter.import", "/shelter-imports")
                .same("shelter.export", "/shelters.xlsx")
                .primary(actor.works(), "shelter.new", "/shelters/new")
                .unit(filter.unit() == null ? null : units.name(filter.unit()))
                .chips("state", ShelterState.values(), "shelter.state.", shelters.states(actor.scope(), filter.unit()))
                .chips("stay", Stay.values(), "shelter.stay.")
                .chips("hazard", Hazard.values(), "shelter.hazard.")
                .chips("grade", Grade.values(), "shelter.grade.")
                .find("q", "shelter.find")
                .begin(actor.works(), "shelter.import", "/shelter-imports")
                .show(model);
    }

    @GetMapping("/shelters.xlsx")
    void xlsx(
            Actor actor,
            @ModelAttribute ShelterFilter filter,
            @ModelAttribute Place place,
            HttpServletResponse response)
            throws IOException {
        InspectionAnswers.demandReader(actor);
        ledger.xlsx(actor.scope(), filter, place, response);
    }
}
