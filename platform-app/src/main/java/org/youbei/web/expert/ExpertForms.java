package org.youbei.web.expert;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.expert.Expert;
import org.youbei.expert.ExpertEntry;
import org.youbei.expert.ExpertField;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.Typed;

/** The forms about experts, and what was typed into them. */
@Component
class ExpertForms {
    private static final int TERM_YEARS = 3;

    private final Jurisdictions units;
    private final ExpertWords words;
    private final Clock clock;

    ExpertForms(Jurisdictions units, ExpertWords words, Clock clock) {
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    /** @param known null for a new one, whose telephone number is asked as well */
    List<FormField> entry(@Nullable ExpertEntry known) {
        var fields = new ArrayList<FormField>();
        fields.add(FormField.text("name", 50).with("narrow", true).initial(known == null ? "" : known.name()));
        fields.add(FormField.text("employer", 100).initial(known == null ? "" : known.employer()));
        fields.add(FormField.text("title", 60)
                .optional()
                .with("narrow", true)
                .initial(known == null ? "" : known.title()));
        for (var field : ExpertField.values()) {
            var box = FormField.check("field_" + field)
                    .with("label", words.of("expert.field.", field))
                    .initial(String.valueOf(known != null && known.fields().contains(field)));
            fields.add(field.ordinal() == 0 ? box.hint(words.say("expert.form.fields.hint")) : box);
        }
        fields.add(FormField.area("qualification", 300)
                .with("rows", 3)
                .initial(known == null ? "" : known.qualification()));
        if (known == null) {
            fields.add(FormField.text("phone", 30).with("narrow", true).with("type", "tel"));
        }
        var today = ChinaTime.today(clock);
        var from = known == null ? today : known.appointedFrom();
        var until = known == null ? today.plusYears(TERM_YEARS).minusDays(1) : known.appointedUntil();
        fields.add(FormField.date("from", from.toString()));
        fields.add(FormField.date("until", until.toString()));
        return fields;
    }

    static ExpertEntry read(Typed typed, JurisdictionCode unit) {
        return new ExpertEntry(
                unit,
                typed.words("name"),
                typed.words("employer"),
                typed.words("title"),
                Arrays.stream(ExpertField.values())
                        .filter(field -> typed.flag("field_" + field))
                        .collect(Collectors.toSet()),
                typed.words("qualification"),
                typed.day("from"),
                typed.day("until"));
    }

    /** With which unit: those from the district down to the one that keeps the expert, and what lies directly below it. */
    List<FormField> conflict(Expert expert) {
        Map<String, String> offered = new LinkedHashMap<>();
        units.family(expert.entry().unit())
                .forEach(unit -> offered.put(unit.code().value(), unit.name()));
        return List.of(
                FormField.select("with", offered, "").optional(),
                FormField.text("party", 100).optional().hint(words.say("expert.form.party.hint")),
                FormField.text("reason", 300));
    }

    StepForm form(String key, String about, String action, String back, List<FormField> fields) {
        return StepForm.of(
                new FormPages.Form(key, "expert.form", about, words.say(key + ".hint"), action, back), fields);
    }
}
