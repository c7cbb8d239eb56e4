package org.youbei.web.shelter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.model.GeoPoint;
import org.youbei.shelter.ShelterRow;
import org.youbei.shelter.ShelterStep;
import org.youbei.shelter.Step;
import org.youbei.shelter.site.Areas;
import org.youbei.shelter.site.Facility;
import org.youbei.shelter.site.Grade;
import org.youbei.shelter.site.Hazard;
import org.youbei.shelter.site.Keys;
import org.youbei.shelter.site.Sets;
import org.youbei.shelter.site.ShelterEntry;
import org.youbei.shelter.site.Stay;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.Typed;

/** The fields of the forms of shelters, and what they say once they are filled in. */
@Component
class ShelterForms {
    private static final int NUMBER = 20;
    private final ShelterWords words;

    ShelterForms(ShelterWords words) {
        this.words = words;
    }

    List<FormField> description(@Nullable ShelterEntry known) {
        var fields = new ArrayList<FormField>();
        fields.add(FormField.text("name", 120).initial(known == null ? "" : known.name()));
        fields.add(FormField.select(
                "grade",
                words.choices("shelter.grade.", Grade.values()),
                known == null ? "COMMUNITY" : known.grade().name()));
        fields.add(FormField.select(
                "stay",
                words.choices("shelter.stay.", Stay.values()),
                known == null ? "SHORT" : known.stay().name()));
        fields.add(FormField.text("address", 200).optional().initial(known == null ? "" : known.address()));
        fields.add(decimal("indoor", known == null ? null : known.areas().indoor())
                .hint(words.say("shelter.form.indoor.hint")));
        fields.add(decimal("outdoor", known == null ? null : known.areas().outdoor()));
        fields.add(decimal("unusable", known == null ? null : known.areas().unusable()));
        fields.add(whole("declared", known == null ? null : known.areas().declared())
                .hint(words.say("shelter.form.declared.hint")));
        fields.add(FormField.check("night").initial(known == null || known.night() ? "true" : ""));
        checks(fields, "hazard_", Hazard.values(), known == null ? "" : known.hazards());
        checks(fields, "facility_", Facility.values(), known == null ? "" : known.facilities());
        fields.add(whole("toilets", known == null ? null : known.toilets()));
        fields.add(whole("minutes", known == null ? null : known.minutes()));
        fields.add(decimal("floorLevel", known == null ? null : known.floorLevel()));
        fields.add(decimal("floodLevel", known == null ? null : known.floodLevel()));
        var keys = known == null ? Keys.NONE : known.keys();
        fields.add(post("firstKey", keys.firstKey()).hint(words.say("shelter.form.firstKey.hint")));
        fields.add(post("firstStandIn", keys.firstStandIn()));
        fields.add(post("secondKey", keys.secondKey()));
        fields.add(post("secondStandIn", keys.secondStandIn()));
        fields.add(FormField.text("owner", 120).optional().initial(known == null ? "" : known.owner()));
        var ends = known == null ? null : known.agreementEnds();
        fields.add(FormField.date("agreementEnds", ends == null ? "" : ends.toString())
                .optional());
        place(fields, known == null ? null : known.point());
        return List.copyOf(fields);
    }

    private void place(List<FormField> fields, @Nullable GeoPoint point) {
        fields.add(decimal("longitude", point == null ? null : point.longitude()));
        fields.add(decimal("latitude", point == null ? null : point.latitude()));
        fields.add(FormField.select(
                "datum",
                words.choices("risk.datum.", GeoPoint.Datum.values()),
                point == null ? "CGCS2000" : point.datum().name()));
    }

    private static void checks(List<FormField> fields, String prefix, Enum<?>[] constants, String set) {
        var kept = List.of(set.split(",", -1));
        Arrays.stream(constants)
                .forEach(one -> fields.add(
                        FormField.check(prefix + one.name()).initial(kept.contains(one.name()) ? "true" : "")));
    }

    private static FormField post(String name, String kept) {
        return FormField.text(name, 60).optional().initial(kept);
    }

    private static FormField decimal(String name, @Nullable BigDecimal kept) {
        return FormField.text(name, NUMBER)
                .optional()
                .with("narrow", true)
                .with("inputmode", "decimal")
                .initial(kept == null ? "" : kept.stripTrailingZeros().toPlainString());
    }

    private static FormField whole(String name, @Nullable Integer kept) {
        return FormField.text(name, 9)
                .optional()
                .with("narrow", true)
                .with("inputmode", "numeric")
                .initial(kept == null ? "" : kept.toString());
    }

    /** What was typed; misplaced where longitude and latitude are no point. */
    record Described(ShelterEntry entry, boolean misplaced) {}

    Described described(Typed typed, String source) {
        var east = typed.words("longitude");
        var north = typed.words("latitude");
        var point = GeoPoint.parse(east, north, typed.choice("datum", GeoPoint.Datum.class))
                .orElse(null);
        var entry = new ShelterEntry(
                typed.demanded("name", 120),
                typed.choice("grade", Grade.class),
                typed.choice("stay", Stay.class),
                typed.words("address"),
                new Areas(
                        typed.decimalIfAny("indoor", 2).orElse(null),
                        typed.decimalIfAny("outdoor", 2).orElse(null),
                        typed.decimalIfAny("unusable", 2).orElse(null),
                        typed.numberIfAny("declared").orElse(null)),
                typed.flag("night"),
                ticked(typed, "hazard_", Hazard.values()),
                ticked(typed, "facility_", Facility.values()),
                typed.numberIfAny("toilets").orElse(null),
                typed.numberIfAny("minutes").orElse(null),
                typed.decimalIfAny("floorLevel", 2).orElse(null),
                typed.decimalIfAny("floodLevel", 2).orElse(null),
                new Keys(
                        typed.words("firstKey"),
                        typed.words("firstStandIn"),
                        typed.words("secondKey"),
                        typed.words("secondStandIn")),
                typed.words("owner"),
                typed.dayIfAny("agreementEnds").orElse(null),
                point == null ? null : point.longitude(),
                point == null ? null : point.latitude(),
                point == null ? null : point.datum(),
                source);
        return new Described(entry, point == null && !(east + north).isEmpty());
    }

    static <E extends Enum<E>> String ticked(Typed typed, String prefix, E[] constants) {
        return Sets.text(Arrays.stream(constants)
                .filter(one -> typed.flag(prefix + one.name()))
                .toList());
    }

    List<FormField> step(ShelterStep step) {
        var remark = FormField.area("remark", 500).with("rows", 3);
        return switch (step) {
            case OPENING ->
                List.of(
                        FormField.select(
                                "occasion", words.choices("shelter.occasion.", Step.Occasion.values()), "INCIDENT"),
                        FormField.text("reference", 200).hint(words.say("shelter.form.reference.hint")),
                        FormField.select("hazard", words.choices("shelter.hazard.", Hazard.values()), ""),
                        remark.optional().hint(words.say("shelter.form.opening.hint")));
            case CHECK, MAINTENANCE_START, PAUSE, RETIREMENT -> List.of(remark);
            default -> List.of(remark.optional());
        };
    }

    static Step read(ShelterStep step, Typed typed) {
        return step == ShelterStep.OPENING
                ? new Step.Opening(
                        typed.choice("occasion", Step.Occasion.class),
                        typed.text("reference"),
                        typed.choice("hazard", Hazard.class),
                        typed.text("remark"))
                : new Step.Plain(step, typed.text("remark"));
    }

    /** Open shelters as a select offers them, with the room that is left. */
    Map<String, String> offered(List<ShelterRow> open) {
        var offered = new LinkedHashMap<String, String>();
        offered.put("", words.say("shelter.next.none"));
        open.forEach(row ->
                offered.put(row.id().toString(), words.say("shelter.next.one", row.name(), words.people(row.free()))));
        return offered;
    }
}
