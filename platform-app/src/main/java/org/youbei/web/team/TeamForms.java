package org.youbei.web.team;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.person.PersonFilter;
import org.youbei.person.PersonList;
import org.youbei.team.MemberRole;
import org.youbei.team.TeamEntry;
import org.youbei.team.TeamKind;
import org.youbei.team.TeamRefusal;
import org.youbei.team.staffing.Need;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.person.PersonForms;
import org.youbei.web.person.PersonWords;

/** The fields of a team, of what it needs, and of a new member. */
@Component
class TeamForms {
    private static final int NEEDS = 6;

    private final PersonList people;
    private final PersonForms persons;
    private final PersonWords words;

    TeamForms(PersonList people, PersonForms persons, PersonWords words) {
        this.people = people;
        this.persons = persons;
        this.words = words;
    }

    /** @param known null for a new team */
    List<FormField> team(@Nullable TeamEntry known) {
        var fields = new ArrayList<FormField>();
        fields.add(text("name", 120, known == null ? "" : known.name()));
        fields.add(FormField.select(
                "kind",
                words.choices("team.kind.", TeamKind.values()),
                known == null ? "" : known.kind().name()));
        fields.add(FormField.select(
                "level",
                levels(),
                known == null || known.level() == null ? "0" : known.level().toString()));
        words.qualifications()
                .forEach((code, name) -> fields.add(FormField.check("specialty_" + code)
                        .initial(String.valueOf(
                                known != null && known.specialties().contains(code)))));
        fields.add(text("base", 200, known == null ? "" : known.base()));
        fields.add(text("longitude", 12, plain(known == null ? null : known.longitude()))
                .optional()
                .with("narrow", true));
        fields.add(text("latitude", 12, plain(known == null ? null : known.latitude()))
                .optional()
                .with("narrow", true));
        fields.add(FormField.number("readyDay", 4).initial(known == null ? "15" : String.valueOf(known.readyDay())));
        fields.add(
                FormField.number("readyNight", 4).initial(known == null ? "30" : String.valueOf(known.readyNight())));
        fields.add(text("area", 200, known == null ? "" : known.area()).optional());
        fields.add(text("partner", 120, known == null ? "" : known.partner())
                .optional()
                .hint(words.say("team.form.partner.hint")));
        fields.add(date("agreedUntil", known == null ? null : known.agreedUntil()));
        fields.add(text("insurer", 120, known == null ? "" : known.insurer()).optional());
        fields.add(date("insuredFrom", known == null ? null : known.insuredFrom()));
        fields.add(date("insuredUntil", known == null ? null : known.insuredUntil()));
        fields.add(FormField.number("kitWanted", 7).initial(known == null ? "0" : String.valueOf(known.kitWanted())));
        fields.add(FormField.number("kitHeld", 7).initial(known == null ? "0" : String.valueOf(known.kitHeld())));
        fields.add(date("exercisedOn", known == null ? null : known.exercisedOn()));
        return fields;
    }

    private static FormField text(String name, int most, String initial) {
        return FormField.text(name, most).initial(initial);
    }

    private static FormField date(String name, @Nullable LocalDate initial) {
        return FormField.date(name, Objects.toString(initial, "")).optional();
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private Map<String, String> levels() {
        var levels = new LinkedHashMap<String, String>();
        for (var level : List.of("0", "1", "2", "3")) {
            levels.put(level, words.say("team.level." + level));
        }
        return levels;
    }

    TeamEntry read(Typed typed, JurisdictionCode unit) {
        int level = typed.number("level");
        return new TeamEntry(
                unit,
                typed.words("name"),
                typed.choice("kind", TeamKind.class),
                level == 0 ? null : level,
                words.qualifications().keySet().stream()
                        .filter(code -> typed.flag("specialty_" + code))
                        .collect(Collectors.toSet()),
                typed.words("base"),
                typed.decimalIfAny("longitude", 6).orElse(null),
                typed.decimalIfAny("latitude", 6).orElse(null),
                typed.number("readyDay"),
                typed.number("readyNight"),
                typed.words("area"),
                typed.words("partner"),
                typed.dayIfAny("agreedUntil").orElse(null),
                typed.words("insurer"),
                typed.dayIfAny("insuredFrom").orElse(null),
                typed.dayIfAny("insuredUntil").orElse(null),
                typed.number("kitWanted"),
                typed.number("kitHeld"),
                typed.dayIfAny("exercisedOn").orElse(null));
    }

    /** Some lines of a qualification with its three bounds; a line without a qualification is none. */
    List<FormField> needs(List<Need> known) {
        var fields = new ArrayList<FormField>();
        for (int at = 1; at <= NEEDS; at++) {
            var need = at <= known.size() ? known.get(at - 1) : null;
            var choices = new LinkedHashMap<String, String>();
            choices.put("NONE", words.say("team.need.none"));
            choices.putAll(words.qualifications());
            fields.add(FormField.select("qualification_" + at, choices, need == null ? "NONE" : need.qualification()));
            fields.add(FormField.number("least_" + at, 5)
                    .initial(need == null ? "" : String.valueOf(need.min()))
                    .optional());
            fields.add(FormField.number("wished_" + at, 5)
                    .initial(need == null ? "" : String.valueOf(need.desired()))
                    .optional());
            fields.add(FormField.number("most_" + at, 5)
                    .initial(need == null ? "" : String.valueOf(need.max()))
                    .optional());
        }
        return fields;
    }

    Outcome<List<Need>> readNeeds(Typed typed) {
        var needs = new LinkedHashMap<String, Need>();
        for (int at = 1; at <= NEEDS; at++) {
            var code = typed.words("qualification_" + at);
            if (!code.equals("NONE") && !code.isEmpty()) {
                int least = typed.number("least_" + at);
                int wished = typed.number("wished_" + at);
                int most = typed.number("most_" + at);
                if (wished < least || most < wished || most < 1 || needs.containsKey(code)) {
                    return Outcome.refused(TeamRefusal.BOUNDS.at("least_" + at));
                }
                needs.put(code, new Need(code, least, wished, most));
            }
        }
        return Outcome.done(List.copyOf(needs.values()));
    }

    /** Somebody whom the unit knows, or somebody new. */
    List<FormField> member(Actor actor, JurisdictionCode unit, String today) {
        var fields = new ArrayList<FormField>();
        fields.add(FormField.chosen("person", Map.of(), sought -> offered(actor, unit, sought), "")
                .optional()
                .with("look", words.say("person.form.look"))
                .hint(words.say("post.form.person.hint")));
        fields.addAll(newPerson());
        fields.add(FormField.select("role", words.choices("team.role.", MemberRole.values()), "MEMBER"));
        fields.add(FormField.date("since", today));
        return fields;
    }

    private Map<String, String> offered(Actor actor, JurisdictionCode unit, @Nullable String sought) {
        var offered = new LinkedHashMap<String, String>();
        people.first(actor.scope(), new PersonFilter(null, unit, sought), FormField.SHOWN)
                .forEach(row -> offered.put(row.id().toString(), row.name() + " " + row.phone()));
        return offered;
    }

    private List<FormField> newPerson() {
        var wanted = Set.of("name", "idKind", "idNumber", "born", "phone");
        return persons.person(true).stream()
                .filter(field -> wanted.contains(field.name()))
                .toList();
    }
}
