package org.youbei.web.training;

import java.util.List;
import org.youbei.training.Course;
import org.youbei.training.SessionEntry;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.kit.word.Words;

/** The fields of a session, and what was typed into them. */
final class SessionForms {
    private SessionForms() {}

    static StepForm session(Words words, Course course) {
        var back = "/training-courses/" + course.id();
        var page = new FormPages.Form(
                "training-session.new",
                "training.form",
                course.entry().title(),
                words.say("training-session.new.hint"),
                back + "/sessions",
                back);
        return StepForm.of(
                page,
                List.of(
                        FormField.moment("startsAt", null),
                        FormField.moment("endsAt", null),
                        FormField.text("place", 200),
                        FormField.number("capacity", 4).initial("30"),
                        FormField.text("partner", 120).optional().hint(words.say("training.form.partner.hint"))));
    }

    static SessionEntry read(Typed typed) {
        return new SessionEntry(
                typed.moment("startsAt"),
                typed.moment("endsAt"),
                typed.words("place"),
                typed.number("capacity"),
                typed.words("partner"));
    }
}
