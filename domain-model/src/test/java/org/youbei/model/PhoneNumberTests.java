package org.youbei.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTests {
    @ParameterizedTest
    @CsvSource({
        "138 0000 0001,13800000001,138****0001",
        "１３８００００１２３４,13800001234,138****1234",
        "+86-13800001234,+86-13800001234,138****1234",
        "027-88936666,027-88936666,027-88936666",
        "（027）88936666,02788936666,02788936666",
        "88936666转801,88936666转801,88936666转801",
        "119,119,119",
        "12345,12345,12345",
        "400-810-0110,400-810-0110,400-810-0110"
    })
    void readsWhatPeopleWriteAndHidesOnlyAPersonsNumber(String written, String value, String shown) {
        assertThat(PhoneNumber.parse(written)).hasValueSatisfying(number -> {
            assertThat(number.value().replace("-", "")).isEqualTo(value.replace("-", ""));
            assertThat(number.shown().replace("-", "")).isEqualTo(shown.replace("-", ""));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "无", "1380000000", "138000000012", "12", "0271", "13800000001,13800000002"})
    void refusesWhatCannotBeCalled(String written) {
        assertThat(PhoneNumber.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+86 138 0000 1234,13800001234",
        "8613800001234,13800001234",
        "0086-138-0000-1234,13800001234",
        "＋８６１３８００００１２３４,13800001234",
        "138\u200B0000\u00A01234,13800001234",
        "027-88936666,02788936666"
    })
    void dialsWithoutThePrefixOfTheCountry(String written, String dialled) {
        assertThat(PhoneNumber.parse(written)).map(PhoneNumber::dialled).contains(dialled);
    }

    @Test
    void takesAMobileNumberForPersonal() {
        assertThat(PhoneNumber.parse("13800000001"))
                .hasValueSatisfying(number -> assertThat(number.personal()).isTrue());
        assertThat(PhoneNumber.parse("027-88936666"))
                .hasValueSatisfying(number -> assertThat(number.personal()).isFalse());
    }
}
