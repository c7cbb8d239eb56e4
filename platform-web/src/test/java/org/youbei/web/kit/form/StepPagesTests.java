package org.youbei.web.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.web.kit.part.Flash;

class StepPagesTests {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T00:00:00Z"), ZoneOffset.UTC);
    private static final UUID REQUEST = new UUID(1, 2);
    private static final StepForm FORM = StepForm.of(
            new FormPages.Form("plan.step.filing", "示例预案", "", "/plans/1/filing", "/plans/1"),
            List.of(FormField.date("on", "2026-11-30"), FormField.area("note", 100)));

    private final StepPages pages = new StepPages(CLOCK);
    private final Map<String, Object> flash = new HashMap<>();
    private final List<Object> taken = new ArrayList<>();

    @Test
    void showsTheFormAsItBegins() {
        var page = pages.show(FORM);

        assertThat(page.getViewName()).isEqualTo("form/show");
        assertThat(page.getStatus()).isEqualTo(HttpStatus.OK);
        assertThat(values(page)).containsEntry("on", "2026-11-30").containsKey("request");
        assertThat(page.getModel())
                .containsEntry("page", FORM.page())
                .containsEntry("fields", FORM.fields())
                .containsEntry("upload", false)
                .containsEntry("barred", List.of());
    }

    @Test
    void sendsFilesWhereAFieldAsksForOne() {
        assertThat(pages.show(FORM.first(FormField.file("photo", "image/png", 1)))
                        .getModel())
                .containsEntry("upload", true);
    }

    @Test
    void looksForAChoiceAndKeepsWhatWasTyped() {
        var form = StepForm.of(
                FORM.page(),
                List.of(
                        FormField.text("note", 100),
                        FormField.chosen(
                                "person",
                                Map.of("none", "暂无"),
                                sought -> sought == null ? Map.of("1", "示例甲") : Map.of("2", sought),
                                "")));
        assertThat(choices(pages.show(form))).containsExactly(Map.entry("none", "暂无"), Map.entry("1", "示例甲"));

        var byButton = Map.of("note", "说明", "person", "1", "personSought", " 示例乙 ", "look", "person");
        for (var said : List.of(byButton, Map.of("note", "说明", "person", "", "personSought", "示例乙"))) {
            var page = pages.take(form, sent(said), typed -> typed.words("note"), (request, note) -> {
                taken.add(note);
                return Outcome.done(note);
            });
            assertThat(page.getStatus()).isEqualTo(HttpStatus.OK);
            assertThat(choices(page)).containsExactly(Map.entry("none", "暂无"), Map.entry("2", "示例乙"));
            assertThat(values(page)).containsEntry("note", "说明");
        }
        assertThat(taken).isEmpty();

        var chosen = Map.of("note", "说明", "person", "2", "personSought", "示例乙");
        pages.take(form, sent(chosen), typed -> typed.words("person"), (request, person) -> {
            taken.add(person);
            return Outcome.done(person);
        });
        assertThat(taken).containsExactly("2");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> choices(ModelAndView page) {
        return ((List<FormField>) page.getModel().get("fields")).getLast().choices();
    }

    @Test
    void showsWhyAStepCannotBeTakenNow() {
        var page = pages.show(FORM.barred(HttpStatus.CONFLICT, List.of("尚未签发")));

        assertThat(page.getStatus()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(page.getModel()).containsEntry("barred", List.of("尚未签发"));
    }

    @Test
    void takesWhatWasReadAndLeadsOnWithASentence() {
        var page = send(Map.of("on", "2026-11-29", "request", REQUEST.toString()), (request, on) -> {
            taken.add(request);
            taken.add(on);
            return Outcome.done("done");
        });

        assertThat(page.getViewName()).isEqualTo("redirect:/plans/1");
        assertThat(taken).containsExactly(REQUEST, LocalDate.of(2026, 11, 29));
        assertThat(flash).containsEntry("flash", Flash.done("plan.step.filing.done"));
    }

    @Test
    void leadsToWhatWasMade() {
        var page = pages.take(
                FORM,
                sent(Map.of("on", "2026-11-29")),
                typed -> typed.day("on"),
                (request, on) -> Outcome.done("7"),
                made -> "/filings/" + made);

        assertThat(page.getViewName()).isEqualTo("redirect:/filings/7");
    }

    @Test
    void saysWhatWasMadeByName() {
        pages.lead(
                FORM,
                sent(Map.of("on", "2026-11-29")),
                typed -> typed.day("on"),
                (request, on) -> Outcome.done("7"),
                made -> new StepPages.Next("/filings/" + made, Flash.done("filing.made", made)));

        assertThat(flash).containsEntry("flash", Flash.done("filing.made", "7"));
    }

    @Test
    void takesNothingThatItCannotReadAndKeepsWhatWasTyped() {
        var page = send(Map.of("on", "tomorrow", "note", "报备材料"), (request, on) -> {
            taken.add(on);
            return Outcome.done("done");
        });

        assertThat(taken).isEmpty();
        assertThat(flash).isEmpty();
        assertThat(page.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(values(page)).containsEntry("on", "tomorrow").containsEntry("note", "报备材料");
        assertThat(errors(page).hasFieldErrors("on")).isTrue();
    }

    @Test
    void showsARefusalBesideItsFieldWithTheStatusOfItsKind() {
        var page = send(
                Map.of("on", "2026-11-29", "note", "报备材料"),
                (request, on) -> Outcome.refused(
                        Refusal.conflict("plan.out-of-order"),
                        Refusal.of("plan.too-long").at("note")));

        assertThat(page.getStatus()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(page.getViewName()).isEqualTo("form/show");
        assertThat(errors(page).getFieldErrorCount("note")).isEqualTo(1);
        assertThat(errors(page).getGlobalErrorCount()).isEqualTo(1);
        assertThat(values(page)).containsEntry("note", "报备材料");
    }

    private ModelAndView send(Map<String, String> texts, BiFunction<UUID, LocalDate, Outcome<String>> taking) {
        return pages.take(FORM, sent(texts), typed -> typed.day("on"), taking);
    }

    private Sent sent(Map<String, String> texts) {
        return new Sent(texts, Map.of(), flash);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> values(ModelAndView page) {
        return (Map<String, Object>) page.getModel().get("form");
    }

    private static BindingResult errors(ModelAndView page) {
        return (BindingResult) page.getModel().get(BindingResult.MODEL_KEY_PREFIX + "form");
    }
}
