package org.youbei.web.kit.form;

import java.time.Clock;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.model.Outcome;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.part.Flash;

/**
 * The way of every small form. It is shown, or the page says why it cannot be sent now. What is sent is read; what cannot be read or is
 * refused comes back as it was typed, with every reason beside its field; what is done leads on and says so once, in the text
 * {@code key + ".done"}. A noun states its fields ({@link StepForm}), how they are read, and what is then done.
 */
@Component
public class StepPages {
    private final Clock clock;

    public StepPages(Clock clock) {
        this.clock = clock;
    }

    /** The form before anybody typed, or why there is none. */
    public ModelAndView show(StepForm step) {
        return page(step, new Typed(step.fields(), clock), step.status());
    }

    /**
     * What became of what was sent.
     *
     * @param read makes of the typed texts what is to be done; asked before anything is done
     * @param taking does it; its first value is the id that came with the form, so that sending it twice does it once
     */
    public <S, R> ModelAndView take(
            StepForm step, Sent sent, Function<Typed, S> read, BiFunction<UUID, S, Outcome<R>> taking) {
        return take(step, sent, read, taking, done -> step.after());
    }

    /** @param after where the person goes on, known only once it is done */
    public <S, R> ModelAndView take(
            StepForm step,
            Sent sent,
            Function<Typed, S> read,
            BiFunction<UUID, S, Outcome<R>> taking,
            Function<R, String> after) {
        var said = Flash.done(step.page().key() + ".done");
        return lead(step, sent, read, taking, done -> new Next(after.apply(done), said));
    }

    /**
     * A step that asks nothing and answers with a page of its own, for what is shown once and nowhere else, such as a secret.
     *
     * @param answer made of what was done
     */
    public <R> ModelAndView answer(
            StepForm step, Sent sent, Supplier<Outcome<R>> taking, Function<R, ModelAndView> answer) {
        return switch (taking.get()) {
            case Outcome.Done<R>(var done) -> answer.apply(done);
            case Outcome.Refused<R>(var refusals) -> {
                var typed = new Typed(step.fields(), sent.texts());
                typed.refused(refusals);
                yield page(step, typed, Answers.status(refusals));
            }
        };
    }

    /**
     * What follows.
     *
     * @param path where the person goes on
     * @param said once, on the page there
     */
    public record Next(String path, Flash said) {}

    /** @param next what follows, where the sentence names what was done */
    public <S, R> ModelAndView lead(
            StepForm step,
            Sent sent,
            Function<Typed, S> read,
            BiFunction<UUID, S, Outcome<R>> taking,
            Function<R, Next> next) {
        var typed = new Typed(step.fields(), sent.texts());
        if (looks(step, sent, typed)) {
            return page(step, typed, HttpStatus.OK);
        }
        var said = read.apply(typed);
        if (!typed.isUnderstood()) {
            return page(step, typed, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (taking.apply(typed.request(clock), said)) {
            case Outcome.Done<R>(var done) -> {
                var follows = next.apply(done);
                sent.say(follows.said());
                yield new ModelAndView("redirect:" + follows.path());
            }
            case Outcome.Refused<R>(var refusals) -> {
                typed.refused(refusals);
                yield page(step, typed, Answers.status(refusals));
            }
        };
    }

    /** Whether the person looks for a choice: by its button, or by typing words and choosing nothing. */
    private static boolean looks(StepForm step, Sent sent, Typed typed) {
        var button = sent.texts().getOrDefault("look", "");
        return step.fields().stream()
                .filter(field -> field.finder() != null)
                .anyMatch(field -> button.equals(field.name())
                        || typed.words(field.name()).isEmpty()
                                && !typed.words(field.sought()).isEmpty());
    }

    private static ModelAndView page(StepForm step, Typed typed, HttpStatusCode status) {
        var model = new ExtendedModelMap();
        typed.show(model, step.fields());
        model.addAttribute("page", step.page());
        model.addAttribute("barred", step.barred());
        model.addAttribute("upload", step.fields().stream().anyMatch(FormField::isFile));
        return new ModelAndView(step.view(), model, status);
    }
}
