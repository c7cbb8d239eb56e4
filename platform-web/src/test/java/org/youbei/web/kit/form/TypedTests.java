package org.youbei.web.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.validation.FieldError;
import org.youbei.model.Refusal;

class TypedTests {
    private enum Grade {
        GENERAL,
        MAJOR
    }

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T00:00:00Z"), ZoneOffset.UTC);
    private static final List<FormField> FIELDS = List.of(
            FormField.date("on", "2026-11-30"),
            FormField.moment("at", null),
            FormField.text("title", 20),
            FormField.check("taken"),
            FormField.select("grade", Map.of(), ""));

    private static Typed typed(String name, String said) {
        return new Typed(FIELDS, Map.of(name, said));
    }

    @Test
    void beginsWithWhatStandsInTheFieldsAndAnIdOfItsOwn() {
        var first = new Typed(FIELDS, CLOCK);

        assertThat(first.text("on")).isEqualTo("2026-11-30");
        assertThat(first.flag("taken")).isFalse();
        assertThat(first.request(CLOCK)).isNotEqualTo(new Typed(FIELDS, CLOCK).request(CLOCK));
    }

    @Test
    void readsDaysMinutesNumbersFlagsAndChoices() {
        assertThat(typed("on", " 2026-02-28 ").day("on")).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(typed("at", "2026-05-12T14:30").moment("at")).isEqualTo(Instant.parse("2026-05-12T06:30:00Z"));
        assertThat(typed("title", " 12 ").number("title")).isEqualTo(12);
        assertThat(typed("taken", "on").flag("taken")).isTrue();
        assertThat(typed("grade", "MAJOR").choice("grade", Grade.class)).isEqualTo(Grade.MAJOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "yesterday", "+999999-01-01", "0000-01-01", "-0001-01-01"})
    void keepsADayThatIsNoneAndSaysSo(String said) {
        var typed = typed("on", said);

        assertThat(typed.dayIfAny("on")).isEmpty();
        assertThat(typed.isUnderstood()).isFalse();
        assertThat(typed.text("on")).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "14:30", "2026-02-30T10:00", "+999999999-12-31T23:59"})
    void asksForTheMinuteThatItCannotRead(String said) {
        var typed = typed("at", said);

        assertThat(typed.moment("at")).isEqualTo(Instant.EPOCH);
        assertThat(typed.isUnderstood()).isFalse();
    }

    @Test
    void readsAnyNumberAndAnyIdOrSaysThatItIsNone() {
        var id = UUID.randomUUID();
        assertThat(typed("title", " 0 ").numberIfAny("title")).contains(0);
        assertThat(typed("title", id.toString()).idIfAny("title")).contains(id);
        assertThat(typed("title", " ").numberIfAny("title")).isEmpty();
        assertThat(typed("title", " 甲 ").words("title")).isEqualTo("甲");
        assertThat(typed("title", "420106").unit("title")).isPresent();
        assertThat(typed("title", "420").unit("title")).isEmpty();

        var wrong = typed("title", "-1");
        assertThat(wrong.numberIfAny("title")).isEmpty();
        assertThat(wrong.isUnderstood()).isFalse();
        var other = typed("title", "1-2");
        assertThat(other.idIfAny("title")).isEmpty();
        assertThat(other.isUnderstood()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"12.50,12.50", "' -0.5 ',-0.5", "１２．５,12.5", "0,0"})
    void readsANumberWithDecimalsInDigitsOfAnyWidth(String said, String read) {
        assertThat(typed("title", said).decimal("title", 2)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.345", "1,000", "1e3", "12345678901", ".5", "五"})
    void keepsANumberThatIsNoneAndSaysSo(String said) {
        var typed = typed("title", said);

        assertThat(typed.decimalIfAny("title", 2)).isEmpty();
        assertThat(typed.isUnderstood()).isFalse();
        assertThat(typed.text("title")).isEqualTo(said);
    }

    @Test
    void takesAnAbsentNumberForAbsentAndAMissingOneForAnError() {
        var typed = typed("title", " ");
        assertThat(typed.decimalIfAny("title", 2)).isEmpty();
        assertThat(typed.isUnderstood()).isTrue();

        assertThat(typed.decimal("title", 2)).isZero();
        assertThat(typed.isUnderstood()).isFalse();
    }

    @Test
    void takesAnAbsentDayForAbsentAndAMissingOneForAnError() {
        var typed = typed("on", "");
        assertThat(typed.dayIfAny("on")).isEmpty();
        assertThat(typed.isUnderstood()).isTrue();

        assertThat(typed.day("on")).isEqualTo(LocalDate.EPOCH);
        assertThat(typed.isUnderstood()).isFalse();
    }

    @Test
    void takesAnythingButDigitsForNoNumberAndNoOtherConstantForAChoice() {
        assertThat(typed("title", "-1").number("title")).isZero();
        assertThat(typed("title", "9999999999").number("title")).isZero();

        var typed = typed("grade", "NONE");
        typed.choice("grade", Grade.class);
        assertThat(typed.isUnderstood()).isFalse();
    }

    @Test
    void takesTheIdOfTheFormAndMakesOneWhereItIsNone() {
        var id = UUID.randomUUID();

        assertThat(typed("request", id.toString()).request(CLOCK)).isEqualTo(id);
        assertThat(typed("request", "nonsense").request(CLOCK)).isNotNull();
    }

    @Test
    void showsAReasonBesideItsFieldAndAnyOtherAboveTheForm() {
        var errors = typed("title", "x")
                .refused(List.of(
                        Refusal.of("plan.title-missing").at("title"),
                        Refusal.of("plan.number-taken").at("number")));

        assertThat(errors.getFieldErrors()).extracting(FieldError::getField).containsExactly("title");
        assertThat(errors.getGlobalErrors())
                .extracting(error -> Objects.requireNonNull(error.getCode()))
                .containsExactly("refusal.plan.number-taken");
    }
}
