package org.youbei.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youbei.model.Refusal;

class PersonEntryTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @ValueSource(strings = {"张示例", "𠮷野示例", "㐂示例", "买买提·示例", "Anna-Maria Beispiel", "O’Example"})
    void takesNamesOfAllScripts(String name) {
        assertThat(of(name, "13800000001").objections(TODAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "张1", "<b>张</b>", "··", "张\u0000", "张\n三"})
    void refusesWhatIsNoName(String name) {
        assertThat(of(name, "13800000001").objections(TODAY))
                .extracting(Refusal::code)
                .contains("person.name");
    }

    @ParameterizedTest
    @CsvSource({
        "+86 138 0000 0001, 13800000001",
        "１３８０００００００１, 13800000001",
        "0086-13800000001, 13800000001",
        "138-0000-0001, 13800000001",
        "027-88880001, 02788880001"
    })
    void readsPhonesAsPeopleTypeThem(String typed, String dialled) {
        assertThat(of("张示例", typed).phone()).isEqualTo(dialled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.38E+10", "12345", "1380000000", "phone"})
    void refusesWhatIsNoPhone(String typed) {
        assertThat(of("张示例", typed).objections(TODAY)).extracting(Refusal::code).containsExactly("person.phone");
    }

    @Test
    void readsAnOldNumberAsTheOneThatItBecame() {
        var old = IdNumber.parse(IdNumber.Kind.RESIDENT, "110105491231002").orElseThrow();
        assertThat(old.value()).isEqualTo("11010519491231002X");
        assertThat(old.resident().orElseThrow().born()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(IdNumber.parse(IdNumber.Kind.RESIDENT, "110105491331002")).isEmpty();
    }

    @Test
    void takesAPassportAsOneAndNothingElse() {
        assertThat(IdNumber.parse(IdNumber.Kind.PASSPORT, " e1234567 "))
                .map(IdNumber::value)
                .contains("E1234567");
        assertThat(IdNumber.parse(IdNumber.Kind.RESIDENT, "E1234567")).isEmpty();
        assertThat(IdNumber.parse(IdNumber.Kind.NONE, "E1234567")).isEmpty();
        assertThat(IdNumber.parse(IdNumber.Kind.PASSPORT, "E1234567").orElseThrow())
                .hasToString("PASSPORT ****4567");
    }

    @Test
    void countsTheAgeByTheNumberAndNotByWhatIsSaid() {
        var child = new PersonEntry(
                "王示例",
                IdNumber.Kind.RESIDENT,
                Crowd.number("20130601"),
                LocalDate.of(1980, 1, 1),
                "13800000001",
                "",
                "",
                "",
                "",
                "");
        assertThat(child.isBelow(14, TODAY)).isTrue();
        assertThat(child.isBelow(13, TODAY)).isFalse();
        assertThat(of("张示例", "13800000001").birthday()).isEmpty();
    }

    @Test
    void saysEveryReasonAtOnce() {
        var wrong = new PersonEntry(
                "", IdNumber.Kind.RESIDENT, "1", TODAY.plusDays(1), "", "x".repeat(101), "", "x".repeat(11), "", "1");
        assertThat(wrong.objections(TODAY))
                .extracting(Refusal::field)
                .containsExactly("name", "idNumber", "born", "phone", "employer", "blood", "emergencyPhone");
    }

    private static PersonEntry of(String name, String phone) {
        return PersonEntry.of(name, IdNumber.Kind.NONE, "", phone);
    }
}
