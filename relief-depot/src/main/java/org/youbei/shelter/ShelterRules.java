package org.youbei.shelter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Refusal;
import org.youbei.shelter.site.Areas;
import org.youbei.shelter.site.Norms;
import org.youbei.shelter.site.ShelterEntry;

/** What speaks against a shelter's description or against a step of it. */
final class ShelterRules {
    private static final int REMARK = 500;
    private static final BigDecimal MOST_AREA = new BigDecimal("10000000");
    private static final int MOST_PEOPLE = 1_000_000;

    private final List<Refusal> found = new ArrayList<>();

    private ShelterRules() {}

    static boolean works(Actor actor, JurisdictionCode unit) {
        return actor.isPlatform() || (actor.works() && actor.scope().contains(unit));
    }

    static List<Refusal> objections(ShelterEntry entry) {
        var rules = new ShelterRules();
        rules.required("name", entry.name(), 120);
        rules.atMost("address", entry.address(), 200);
        rules.atMost("owner", entry.owner(), 120);
        rules.areas(entry.areas());
        rules.between("toilets", entry.toilets(), 0, 100_000);
        rules.between("minutes", entry.minutes(), 1, 43_200);
        var keys = entry.keys();
        for (var key : List.of(keys.firstKey(), keys.firstStandIn(), keys.secondKey(), keys.secondStandIn())) {
            rules.atMost("firstKey", key, 60);
        }
        return rules.found;
    }

    private void areas(Areas areas) {
        area("indoor", areas.indoor());
        area("outdoor", areas.outdoor());
        area("unusable", areas.unusable());
        var outdoor = areas.outdoor() == null ? BigDecimal.ZERO : areas.outdoor();
        var unusable = areas.unusable() == null ? BigDecimal.ZERO : areas.unusable();
        when(unusable.compareTo(outdoor) > 0, ShelterRefusal.UNUSABLE.at("unusable"));
        var indoor = areas.indoor() == null ? BigDecimal.ZERO : areas.indoor();
        when(
                areas.isMeasured() && indoor.add(outdoor).signum() == 0,
                ShelterRefusal.AREA_ZERO.at(areas.indoor() == null ? "outdoor" : "indoor"));
        between("declared", areas.declared(), 0, MOST_PEOPLE);
    }

    private void area(String field, @Nullable BigDecimal area) {
        when(area != null && (area.signum() < 0 || area.compareTo(MOST_AREA) > 0), ShelterRefusal.AREA.at(field));
    }

    private void between(String field, @Nullable Integer number, int least, int most) {
        when(number != null && (number < least || number > most), ShelterRefusal.NUMBER.at(field));
    }

    static List<Refusal> objections(Actor actor, Shelter shelter, Step step, int inside, Norms norms) {
        if (!works(actor, shelter.unit())) {
            return List.of(ShelterRefusal.NOT_YOURS.refusal());
        }
        if (!step.kind().fits(shelter.state())) {
            return List.of(ShelterRefusal.OUT_OF_ORDER.refusal());
        }
        var rules = new ShelterRules();
        rules.atMost("remark", step.remark(), REMARK);
        switch (step) {
            case Step.Opening opening -> rules.opening(shelter, opening);
            case Step.Plain plain -> rules.plain(shelter, plain, inside, norms);
        }
        return rules.found;
    }

    private void opening(Shelter shelter, Step.Opening opening) {
        required("reference", opening.reference(), 200);
        boolean reasonless = opening.remark().isBlank();
        when(reasonless && shelter.state() == ShelterState.MAINTENANCE, ShelterRefusal.MAINTAINED.at("remark"));
        when(
                reasonless && !shelter.entry().served().contains(opening.hazard()),
                ShelterRefusal.HAZARD_NOT_SERVED.at("remark"));
    }

    private void plain(Shelter shelter, Step.Plain step, int inside, Norms norms) {
        switch (step.kind()) {
            case COMMISSIONING, MAINTENANCE_END, RESTORATION -> ready(shelter.entry(), norms);
            case CHECK, MAINTENANCE_START, PAUSE, RETIREMENT -> required("remark", step.remark(), REMARK);
            case CLOSING -> when(inside > 0, ShelterRefusal.INSIDE.refusal(inside));
            case RESUMPTION, OPENING -> {}
        }
    }

    private void ready(ShelterEntry entry, Norms norms) {
        when(entry.areas().room(norms, entry.stay()) == null, ShelterRefusal.NO_ROOM.refusal());
        when(!entry.keys().areTwo(), ShelterRefusal.KEYS.refusal());
        when(entry.served().isEmpty(), ShelterRefusal.HAZARDS.refusal());
    }

    private void required(String field, String text, int most) {
        when(text.isBlank(), ShelterRefusal.MISSING.at(field));
        atMost(field, text, most);
    }

    private void atMost(String field, String text, int most) {
        when(text.length() > most, ShelterRefusal.TOO_LONG.at(field, most));
    }

    private void when(boolean wrong, Refusal refusal) {
        if (wrong) {
            found.add(refusal);
        }
    }
}
