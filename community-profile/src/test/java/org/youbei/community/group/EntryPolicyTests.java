package org.youbei.community.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Refusal;
import org.youbei.model.ResidentId;
import org.youbei.testing.Cast;

/** Each thing that may be wrong with a person on the list, alone, and its neighbour that is right. */
class EntryPolicyTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void hasNothingAgainstASoundEntry() {
        assertThat(objections(Map.of())).isEmpty();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("name", "", "special-group.name", "name"),
                Arguments.of("name", " ", "special-group.name", "name"),
                Arguments.of("name", "长".repeat(31), "special-group.name", "name"),
                Arguments.of("idNumber", "", "special-group.id-number", "idNumber"),
                Arguments.of("idNumber", "42010619400101001", "special-group.id-number", "idNumber"),
                Arguments.of("idNumber", "420106194013320010", "special-group.id-number", "idNumber"),
                Arguments.of("phone", "12", "special-group.phone", "phone"),
                Arguments.of("phone", "一二三", "special-group.phone", "phone"),
                Arguments.of("building", "", "special-group.building", "building"),
                Arguments.of("building", "长".repeat(61), "special-group.building", "building"),
                Arguments.of("room", "长".repeat(61), "special-group.too-long", "room"),
                Arguments.of("need", "长".repeat(301), "special-group.too-long", "need"),
                Arguments.of("helper", "", "special-group.helper", "helper"),
                Arguments.of("helperPhone", "", "special-group.phone", "helperPhone"),
                Arguments.of("helperPhone", "1390000000", "special-group.phone", "helperPhone"),
                Arguments.of("standIn", "", "special-group.stand-in", "standIn"),
                Arguments.of("standInPhone", "", "special-group.phone", "standInPhone"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void saysWhatIsWrongAtTheFieldAndNothingElse(String field, String text, String code, String at) {
        assertThat(objections(Map.of(field, text))).singleElement().satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.field()).isEqualTo(at);
        });
    }

    @ParameterizedTest
    @CsvSource({"name, 30", "building, 60", "room, 60", "need, 300", "helper, 30", "standIn, 30"})
    void takesEachTextUpToItsLength(String field, int most) {
        assertThat(objections(Map.of(field, "长".repeat(most)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "room", "need"})
    void asksForNoMoreThanItNeeds(String field) {
        assertThat(objections(Map.of(field, ""))).isEmpty();
    }

    /** Each of the eighteen characters is covered by the check: another digit in any place is refused. */
    @Test
    void noticesEveryDigitThatIsTypedWrong() {
        var number = Neighbours.number(7);
        for (int at = 0; at < 17; at++) {
            var wrong = number.substring(0, at)
                    + (number.charAt(at) == '9' ? '8' : (char) (number.charAt(at) + 1))
                    + number.substring(at + 1);
            assertThat(objections(Map.of("idNumber", wrong)))
                    .as("digit " + at)
                    .extracting(Refusal::code)
                    .contains("special-group.id-number");
        }
        var check = number.charAt(17) == 'X' ? '1' : 'X';
        assertThat(objections(Map.of("idNumber", number.substring(0, 17) + check)))
                .extracting(Refusal::code)
                .containsExactly("special-group.id-number");
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, false", "1, true", "2, true", "3, true", "4, false"})
    void bringsOutInOneOfThreeTurns(int turn, boolean taken) {
        var entry = entry(Map.of(), Set.of(GroupKind.DISABLED), turn, Ground.LEGAL_DUTY, TODAY, null);
        assertThat(EntryPolicy.objections(entry, TODAY))
                .extracting(Refusal::code)
                .isEqualTo(taken ? List.of() : List.of("special-group.turn"));
    }

    @Test
    void asksWhyAPersonIsListed() {
        var entry = entry(Map.of(), Set.of(), 1, Ground.LEGAL_DUTY, TODAY, null);
        assertThat(EntryPolicy.objections(entry, TODAY))
                .extracting(Refusal::code)
                .containsExactly("special-group.kinds");
    }

    @ParameterizedTest
    @CsvSource({"李示例, 13900000002, false", "李示例, 13900000009, true", "王示例, 13900000002, true"})
    void needsTwoDifferentPeopleToHelp(String standIn, String phone, boolean taken) {
        assertThat(objections(Map.of("standIn", standIn, "standInPhone", phone)))
                .extracting(Refusal::code)
                .isEqualTo(taken ? List.of() : List.of("special-group.same-helper"));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "-400, true", "1, false"})
    void wasToldBefore(int days, boolean taken) {
        var entry = entry(Map.of(), Set.of(GroupKind.DISABLED), 1, Ground.LEGAL_DUTY, TODAY.plusDays(days), null);
        assertThat(EntryPolicy.objections(entry, TODAY))
                .extracting(Refusal::code)
                .isEqualTo(taken ? List.of() : List.of("special-group.noticed-on"));
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "365, true"})
    void hasAGroundThatIsNotOver(int days, boolean taken) {
        var entry = entry(Map.of(), Set.of(GroupKind.PREGNANT), 1, Ground.CONSENT, TODAY, TODAY.plusDays(days));
        assertThat(EntryPolicy.objections(entry, TODAY))
                .extracting(Refusal::code)
                .isEqualTo(taken ? List.of() : List.of("special-group.ground-until"));
    }

    /** The day of the fourteenth birthday decides, not the year. */
    @ParameterizedTest
    @CsvSource({"2012-11-23, true", "2012-11-24, false", "2020-01-01, false", "1980-01-01, true"})
    void asksAGuardianOfAChild(LocalDate born, boolean taken) {
        var digits = "420106" + born.toString().replace("-", "") + "001";
        var number = digits + ResidentId.check(digits);
        for (var ground : Ground.values()) {
            var entry = entry(Map.of("idNumber", number), Set.of(GroupKind.DISABLED), 1, ground, TODAY, null);
            assertThat(EntryPolicy.objections(entry, TODAY))
                    .as(ground.name())
                    .extracting(Refusal::code)
                    .isEqualTo(taken || ground != Ground.CONSENT ? List.of() : List.of("special-group.guardian"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"420106", "420106001", "420106001001001"})
    void belongsToACommunity(String unit) {
        var entry = Neighbours.person(new JurisdictionCode(unit), 3);
        assertThat(EntryPolicy.objections(entry, TODAY))
                .extracting(Refusal::field)
                .containsExactly("unit");
    }

    @ParameterizedTest
    @EnumSource(GroupKind.class)
    void takesEachKindAlone(GroupKind kind) {
        var entry = entry(Map.of(), Set.of(kind), 1, Ground.LEGAL_DUTY, TODAY, null);
        assertThat(EntryPolicy.objections(entry, TODAY)).isEmpty();
        assertThat(entry.kinds()).containsExactly(kind);
    }

    /** A form that shows no name sends none: what is left empty about persons stays, who it is never changes. */
    @Test
    void keepsWhatAFormLeavesEmptyAndWhoItIs() {
        var known = Neighbours.person(Cast.JIYUQIAO_COMMUNITY, 3);
        var said = entry(
                Map.of(
                        "name",
                        "别人",
                        "idNumber",
                        Neighbours.number(9),
                        "phone",
                        "",
                        "room",
                        "",
                        "need",
                        "",
                        "helper",
                        ""),
                Set.of(GroupKind.LANGUAGE),
                3,
                Ground.CONSENT,
                TODAY,
                TODAY.plusDays(9));
        var changed = said.over(known);
        assertThat(changed.name()).isEqualTo(known.name());
        assertThat(changed.idNumber()).isEqualTo(known.idNumber());
        assertThat(changed.phone()).isEqualTo(known.phone());
        assertThat(changed.room()).isEqualTo(known.room());
        assertThat(changed.need()).isEqualTo(known.need());
        assertThat(changed.helper()).isEqualTo(known.helper());
        assertThat(changed.kinds()).containsExactly(GroupKind.LANGUAGE);
        assertThat(changed.turn()).isEqualTo(3);
        assertThat(changed.groundUntil()).isEqualTo(TODAY.plusDays(9));
    }

    @ParameterizedTest
    @CsvSource({"张示例, 张**", "欧阳示例, 欧***", "李, 李*"})
    void masksAllButTheFirstCharacter(String name, String shown) {
        assertThat(PersonSeal.masked(name)).isEqualTo(shown);
    }

    private static List<Refusal> objections(Map<String, String> said) {
        return EntryPolicy.objections(
                entry(said, Set.of(GroupKind.DISABLED), 1, Ground.LEGAL_DUTY, TODAY, null), TODAY);
    }

    private static PersonEntry entry(
            Map<String, String> said,
            Set<GroupKind> kinds,
            int turn,
            Ground ground,
            LocalDate noticed,
            @org.jspecify.annotations.Nullable LocalDate until) {
        var texts = new HashMap<>(Map.of(
                "name", "张示例",
                "idNumber", Neighbours.number(3),
                "phone", "13900000001",
                "building", "3 栋",
                "room", "501",
                "need", "示例",
                "helper", "李示例",
                "helperPhone", "13900000002",
                "standIn", "赵示例",
                "standInPhone", "13900000003"));
        texts.putAll(said);
        return new PersonEntry(
                Cast.JIYUQIAO_COMMUNITY,
                texts.get("name"),
                texts.get("idNumber"),
                texts.get("phone"),
                texts.get("building"),
                texts.get("room"),
                texts.get("need"),
                kinds,
                Means.WALKS,
                turn,
                texts.get("helper"),
                texts.get("helperPhone"),
                texts.get("standIn"),
                texts.get("standInPhone"),
                ground,
                noticed,
                until);
    }
}
