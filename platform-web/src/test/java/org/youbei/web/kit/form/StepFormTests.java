package org.youbei.web.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.HttpStatus;
import org.youbei.model.Refusal;
import org.youbei.web.kit.word.Words;

class StepFormTests {
    private static final FormPages.Form PAGE =
            new FormPages.Form("drill.step.start", "示例演练", "", "/drills/1/start", "/drills/1");

    private final StaticMessageSource texts = new StaticMessageSource();
    private final Words words = new Words(texts);
    private final StepForm form = StepForm.of(PAGE, List.of(FormField.area("remark", 9)));

    @BeforeEach
    void inEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        texts.addMessage("refusal.drill.too-early", Locale.ENGLISH, "Not before {0}.");
    }

    @AfterEach
    void inNoLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void leadsBackUnlessItLeadsOn() {
        assertThat(form.after()).isEqualTo("/drills/1");
        assertThat(form.after("/drills/1/run-sheet").after()).isEqualTo("/drills/1/run-sheet");
    }

    @Test
    void takesItsLabelsFromItsOwnTextsUnlessTheyAreShared() {
        assertThat(PAGE.labels()).isEqualTo("drill.step.start");
        assertThat(new FormPages.Form("drill.step.start", "drill.form", "", "", "/", "/").labels())
                .isEqualTo("drill.form");
    }

    @Test
    void standsOnAPageOfItsOwnOrAnotherOne() {
        assertThat(form.view()).isEqualTo("form/show");
        assertThat(form.open().view()).isEqualTo("form/open");
        assertThat(form.in("plan/trainings").view()).isEqualTo("plan/trainings");
    }

    @Test
    void asksAFieldBeforeTheOthers() {
        assertThat(form.first(FormField.text("name", 40)).fields())
                .extracting(FormField::name)
                .containsExactly("name", "remark");
    }

    @ParameterizedTest
    @CsvSource({"INVALID, 409", "CONFLICT, 409", "FORBIDDEN, 403", "UNKNOWN, 404"})
    void isBarredWithTheStatusOfItsReasons(Refusal.Kind kind, int status) {
        var barred = form.barred(List.of(Refusal.of("drill.too-early", "9:00").as(kind)), words);

        assertThat(barred.barred()).containsExactly("Not before 9:00.");
        assertThat(barred.status().value()).isEqualTo(status);
    }

    @Test
    void isNotBarredWithoutAReason() {
        assertThat(form.barred(List.of(), words)).isEqualTo(form);
        assertThat(form.status()).isEqualTo(HttpStatus.OK);
    }
}
