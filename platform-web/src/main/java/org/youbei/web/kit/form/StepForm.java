package org.youbei.web.kit.form;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.youbei.model.Refusal;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.word.Words;

/**
 * A step, or any other small form, as its page shows it.
 *
 * @param page its texts, what it is about, where it is posted and where giving up leads
 * @param fields what it asks, in their order
 * @param after where the person goes on once it is taken
 * @param view the template
 * @param barred why it cannot be taken now, in sentences; empty where it can
 * @param status of the page before anybody typed
 */
public record StepForm(
        FormPages.Form page,
        List<FormField> fields,
        String after,
        String view,
        List<String> barred,
        HttpStatus status) {
    public StepForm {
        fields = List.copyOf(fields);
        barred = List.copyOf(barred);
    }

    /** A form on a page of its own that leads back where giving up leads. */
    public static StepForm of(FormPages.Form page, List<FormField> fields) {
        return new StepForm(page, fields, page.back(), "form/show", List.of(), HttpStatus.OK);
    }

    /** With a field before the others. */
    public StepForm first(FormField field) {
        var more = Stream.concat(Stream.of(field), fields.stream()).toList();
        return new StepForm(page, more, after, view, barred, status);
    }

    public StepForm after(String path) {
        return new StepForm(page, fields, path, view, barred, status);
    }

    /** On a page that shows more than the form: the template includes {@code form/_fields :: form}, its values are in the model. */
    public StepForm in(String template) {
        return new StepForm(page, fields, after, template, barred, status);
    }

    /** For a person without an account: a page without the frame. */
    public StepForm open() {
        return in("form/open");
    }

    /** Not now, and why; unchanged where there is no reason. */
    public StepForm barred(List<Refusal> reasons, Words words) {
        return reasons.isEmpty() ? this : barred(standing(Answers.status(reasons)), words.reasons(reasons));
    }

    public StepForm barred(HttpStatus why, List<String> sentences) {
        return new StepForm(page, fields, after, view, sentences, why);
    }

    /** Before anybody typed there is nothing invalid: the thing does not stand where the step begins. */
    private static HttpStatus standing(HttpStatus status) {
        return status == HttpStatus.UNPROCESSABLE_CONTENT ? HttpStatus.CONFLICT : status;
    }
}
