package org.youbei.web.specialgroup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.community.group.Ground;
import org.youbei.community.group.GroupKind;
import org.youbei.community.group.ListedPerson;
import org.youbei.community.group.Means;
import org.youbei.community.group.PersonEntry;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;

/** The fields of a person, and what was typed into them. */
@Component
class GroupFields {
    private static final String KIND = "kind";
    private static final int NAME = 30;
    private static final int PLACE = 60;
    private static final int PHONE = 30;

    private final UnitPicker units;
    private final Words words;
    private final Clock clock;

    GroupFields(UnitPicker units, Words words, Clock clock) {
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    /** @param known whom the form changes; who it is stays and is not asked. Null for a new person */
    List<FormField> of(Actor actor, @Nullable ListedPerson known) {
        var fields = new ArrayList<FormField>();
        if (known == null) {
            fields.add(unit(actor));
            fields.add(FormField.text("name", NAME));
            fields.add(FormField.text("idNumber", 24).hint(words.say("special-group.form.idNumber.hint")));
        } else {
            fields.add(FormField.text("revision", 9).initial(Integer.toString(known.revision())));
        }
        Arrays.stream(GroupKind.values()).forEach(kind -> fields.add(kind(kind, known)));
        fields.add(personal("phone", PHONE, known).optional());
        fields.add(FormField.text("building", PLACE).initial(known == null ? "" : known.building()));
        fields.add(personal("room", PLACE, known).optional());
        fields.add(FormField.select(
                "means",
                words.choices("special-group.means.", Means.values()),
                known == null ? "" : known.means().name()));
        fields.add(FormField.select(
                "turn",
                Map.of(
                        "1",
                        words.say("special-group.turn.1"),
                        "2",
                        words.say("special-group.turn.2"),
                        "3",
                        words.say("special-group.turn.3")),
                known == null ? "" : Integer.toString(known.turn())));
        fields.add(kept(FormField.area("need", 300).optional(), known));
        fields.add(personal("helper", NAME, known));
        fields.add(personal("helperPhone", PHONE, known));
        fields.add(personal("standIn", NAME, known));
        fields.add(personal("standInPhone", PHONE, known));
        fields.add(FormField.select(
                "ground",
                words.choices("special-group.ground.", Ground.values()),
                known == null ? "" : known.ground().name()));
        fields.add(FormField.date(
                "noticedOn",
                known == null
                        ? ChinaTime.today(clock).toString()
                        : known.noticedOn().toString()));
        var until = known == null ? null : known.groundUntil();
        fields.add(FormField.date("groundUntil", until == null ? "" : until.toString())
                .optional()
                .hint(words.say("special-group.form.groundUntil.hint")));
        return fields;
    }

    private FormField kind(GroupKind kind, @Nullable ListedPerson known) {
        var field = FormField.check(KIND + kind.name())
                .initial(known != null && known.kinds().contains(kind) ? "true" : "");
        return kind == GroupKind.LIVES_ALONE ? field.hint(words.say("special-group.form.kinds.hint")) : field;
    }

    private FormField unit(Actor actor) {
        var choices = units.choices(actor, unit -> unit.level() == JurisdictionLevel.COMMUNITY);
        return FormField.select(
                "unit",
                choices,
                choices.size() == 1 ? choices.keySet().iterator().next() : "");
    }

    private FormField personal(String name, int most, @Nullable ListedPerson known) {
        var field = FormField.text(name, most);
        return known == null ? field : kept(field.optional(), known);
    }

    private FormField kept(FormField field, @Nullable ListedPerson known) {
        return known == null ? field : field.hint(words.say("special-group.form.kept"));
    }

    /** @param unit of a person that is known; null where the form asks for it */
    static PersonEntry entry(Typed typed, @Nullable JurisdictionCode unit) {
        return new PersonEntry(
                unit != null ? unit : JurisdictionCode.parse(typed.text("unit")).orElse(new JurisdictionCode("00")),
                typed.text("name"),
                typed.text("idNumber"),
                typed.text("phone"),
                typed.text("building"),
                typed.text("room"),
                typed.text("need"),
                Arrays.stream(GroupKind.values())
                        .filter(kind -> typed.flag(KIND + kind.name()))
                        .collect(Collectors.toSet()),
                typed.choice("means", Means.class),
                typed.number("turn"),
                typed.text("helper"),
                typed.text("helperPhone"),
                typed.text("standIn"),
                typed.text("standInPhone"),
                typed.choice("ground", Ground.class),
                typed.dayIfAny("noticedOn").orElse(LocalDate.MAX),
                typed.dayIfAny("groundUntil").orElse(null));
    }
}
