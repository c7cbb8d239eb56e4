package org.youbei.web.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormFieldTests {
    @Test
    void isRequiredUntilItIsSaidToBeOptional() {
        assertThat(FormField.text("title", 200).options())
                .containsEntry("required", true)
                .containsEntry("maxlength", 200);
        assertThat(FormField.text("title", 200).optional().options())
                .containsEntry("optional", true)
                .doesNotContainKey("required");
    }

    @Test
    void offersAnEmptyChoiceOnlyWhereNothingIsChosen() {
        assertThat(FormField.select("grade", Map.of("A", "a"), "").options()).containsEntry("blank", true);
        assertThat(FormField.select("grade", Map.of("A", "a"), "A").options()).containsEntry("blank", false);
    }

    @Test
    void showsAMinuteAsItIsInChina() {
        var field = FormField.moment("startsAt", Instant.parse("2026-05-12T06:30:59Z"));

        assertThat(field.initial()).isEqualTo("2026-05-12T14:30");
        assertThat(field.options()).containsEntry("type", "datetime-local");
        assertThat(FormField.moment("startsAt", null).initial()).isEmpty();
    }

    @Test
    void bringsBackWhatIsHiddenAndWhatWasSet() {
        var fields = List.of(
                FormField.hidden("revision", "7"), FormField.check("announced").initial("true"));
        var typed = new Typed(fields, Clock.systemUTC());

        assertThat(typed.text("revision")).isEqualTo("7");
        assertThat(typed.flag("announced")).isTrue();
    }

    @Test
    void knowsWhatItIs() {
        assertThat(FormField.file("photo", "image/png", 9).isFile()).isTrue();
        assertThat(FormField.check("taken").isFlag()).isTrue();
        assertThat(FormField.number("count", 6).options()).containsEntry("inputmode", "numeric");
        assertThat(FormField.area("remark", 9).isFile()).isFalse();
    }
}
