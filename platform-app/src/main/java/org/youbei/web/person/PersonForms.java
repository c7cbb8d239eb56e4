package org.youbei.web.person;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.person.DataRequests;
import org.youbei.person.IdNumber;
import org.youbei.person.PersonEntry;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.Typed;

/** The fields that ask about a person, and what was typed into them. */
@Component
public class PersonForms {
    private static final int TEXT = 100;

    private final PersonWords words;

    PersonForms(PersonWords words) {
        this.words = words;
    }

    /** @param known whether the person is known already: then nothing is asked that must be there, and nothing personal is shown */
    public List<FormField> person(boolean known) {
        return List.of(
                maybe(FormField.text("name", PersonEntry.NAME), known),
                FormField.select("idKind", words.choices("person.id-kind.", IdNumber.Kind.values()), "RESIDENT"),
                FormField.text("idNumber", 24).optional().hint(words.say("person.form.idNumber.hint")),
                FormField.date("born", "").optional().hint(words.say("person.form.born.hint")),
                maybe(FormField.text("phone", 30), known).with("narrow", true).with("type", "tel"),
                FormField.text("employer", TEXT).optional(),
                FormField.text("languages", TEXT).optional(),
                FormField.text("blood", 10).optional().with("narrow", true),
                FormField.text("emergencyName", PersonEntry.NAME).optional(),
                FormField.text("emergencyPhone", 30)
                        .optional()
                        .with("narrow", true)
                        .with("type", "tel"));
    }

    private static FormField maybe(FormField field, boolean known) {
        return known ? field.optional() : field;
    }

    public static PersonEntry read(Typed typed) {
        return new PersonEntry(
                typed.words("name"),
                typed.choice("idKind", IdNumber.Kind.class),
                typed.words("idNumber"),
                typed.dayIfAny("born").orElse(null),
                typed.words("phone"),
                typed.words("employer"),
                typed.words("languages"),
                typed.words("blood"),
                typed.words("emergencyName"),
                typed.words("emergencyPhone"));
    }

    List<FormField> certificate() {
        return List.of(
                FormField.select("certificate", words.kinds(), ""),
                FormField.text("number", 60),
                FormField.text("issuer", 120).optional().hint(words.say("person.form.issuer.hint")),
                FormField.date("issued", ""),
                FormField.date("until", "").optional().hint(words.say("person.form.until.hint")));
    }

    List<FormField> request() {
        return List.of(
                FormField.select("request_kind", words.choices("person.request.", DataRequests.Kind.values()), ""),
                FormField.area("note", 300).optional().with("rows", 3));
    }

    /** A form of a person on a page of its own. */
    StepForm form(String key, String about, String back, String path, List<FormField> fields) {
        return StepForm.of(new FormPages.Form(key, "person.form", about, words.say(key + ".hint"), path, back), fields);
    }
}
