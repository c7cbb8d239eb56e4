package org.youbei.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youbei.model.Refusal;
import org.youbei.person.Crowd;
import org.youbei.person.IdNumber;
import org.youbei.person.PersonEntry;

/** What an application may say: who is old enough, whose guardian consents, which document, and every other reason. */
class ApplicationTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /** The fourteenth birthday is today, was yesterday, or is tomorrow. */
    @ParameterizedTest
    @CsvSource({"20121122, false", "20121123, false", "20121124, true", "20131101, true"})
    void takesNobodyBelowFourteen(String born, boolean tooYoung) {
        var found = against(minor(PersonEntry.of("小示例", IdNumber.Kind.RESIDENT, Crowd.number(born), "13900000001")));
        assertThat(found).isEqualTo(tooYoung ? List.of("volunteer.too-young") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"20081123, false", "20081124, true", "20100101, true"})
    void asksTheGuardianBelowEighteen(String born, boolean asked) {
        var person = PersonEntry.of("中示例", IdNumber.Kind.RESIDENT, Crowd.number(born), "13900000001");
        assertThat(against(said(person))).isEqualTo(asked ? List.of("volunteer.guardian") : List.of());
    }

    @Test
    void wantsToKnowWhoTheGuardianIs() {
        var number = Crowd.number("20100101");
        assertThat(against(minor(with(number, "", "13900000001")))).containsExactly("volunteer.guardian");
        assertThat(against(minor(with(number, "家长示例", "")))).containsExactly("volunteer.guardian");
        assertThat(against(minor(with(number, "家长示例", "13900000001")))).isEmpty();
        assertThat(against(minor(with(number, "家长示例", "1.38E+10"))))
                .as("a number that a spreadsheet has eaten")
                .contains("person.phone");
    }

    @Test
    void takesPassportsWithTheDayOfBirthAndNobodyWithoutADocument() {
        assertThat(against(said(foreign(IdNumber.Kind.PASSPORT, "E12345678", LocalDate.of(1990, 1, 1)))))
                .isEmpty();
        assertThat(against(said(foreign(IdNumber.Kind.PASSPORT, "E12345678", null))))
                .containsExactly("volunteer.born");
        assertThat(against(said(foreign(IdNumber.Kind.NONE, "", LocalDate.of(1990, 1, 1)))))
                .containsExactly("volunteer.document");
        assertThat(against(said(foreign(IdNumber.Kind.PASSPORT, "E12345678", LocalDate.of(2013, 1, 1)))))
                .as("the age counts whatever the document")
                .containsExactly("volunteer.too-young");
        assertThat(against(said(foreign(IdNumber.Kind.RESIDENT, "E12345678", null))))
                .as("a passport that is called an identity card")
                .contains("person.id-number");
        assertThat(against(said(foreign(IdNumber.Kind.PASSPORT, "E12345678", TODAY.plusDays(1)))))
                .contains("person.born");
    }

    @Test
    void knowsAnOldNumberAsTheOneThatItBecame() {
        var old = PersonEntry.of("老示例", IdNumber.Kind.RESIDENT, "110105491231002", "13900000001");
        assertThat(against(said(old))).isEmpty();
        assertThat(old.idNumber()).isEqualTo("11010519491231002X");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 501, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void refusesDistancesThatNobodyTravels(int distance) {
        assertThat(against(new Application(Crowd.somebody(), Set.of(), 0, distance, false, true)))
                .containsExactly("volunteer.distance");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1 << 21, Integer.MAX_VALUE})
    void refusesTimesOutsideTheWeek(int free) {
        assertThat(against(new Application(Crowd.somebody(), Set.of(), free, 0, false, true)))
                .containsExactly("volunteer.skill");
    }

    @Test
    void takesTheBoundsThemselves() {
        assertThat(against(new Application(Crowd.somebody(), Set.of(), (1 << 21) - 1, 500, false, true)))
                .isEmpty();
        assertThat(against(new Application(Crowd.somebody(), Set.of(), 0, 0, false, true)))
                .isEmpty();
    }

    @Test
    void saysEveryReasonAtOnce() {
        var person = PersonEntry.of("", IdNumber.Kind.RESIDENT, "1", "1");
        assertThat(against(new Application(person, Set.of("flying"), -1, -1, false, false)))
                .containsExactly(
                        "person.name",
                        "person.id-number",
                        "person.phone",
                        "volunteer.skill",
                        "volunteer.distance",
                        "volunteer.skill",
                        "volunteer.consent");
    }

    private static PersonEntry with(String number, String guardian, String phone) {
        return new PersonEntry("中示例", IdNumber.Kind.RESIDENT, number, null, "13900000002", "", "", "", guardian, phone);
    }

    private static PersonEntry foreign(IdNumber.Kind kind, String number, @Nullable LocalDate born) {
        return new PersonEntry("Anna Example", kind, number, born, "13900000002", "", "", "", "", "");
    }

    private static Application minor(PersonEntry person) {
        var named = person.emergencyName().isEmpty() && person.emergencyPhone().isEmpty()
                ? new PersonEntry(
                        person.name(),
                        person.idKind(),
                        person.idNumber(),
                        person.born(),
                        person.phone(),
                        "",
                        "",
                        "",
                        "家长示例",
                        "13900000001")
                : person;
        return new Application(named, Set.of("first_aid"), 3, 5, true, true);
    }

    private static Application said(PersonEntry person) {
        return new Application(person, Set.of("first_aid"), 3, 5, false, true);
    }

    private static List<String> against(Application said) {
        return said.objections(TODAY).stream().map(Refusal::code).toList();
    }
}
