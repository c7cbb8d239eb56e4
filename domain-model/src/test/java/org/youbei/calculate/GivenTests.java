package org.youbei.calculate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class GivenTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void readsWhatIsWrittenExactly() {
        var given = given("""
            {"n": 0.1, "s": "2.50", "w": 7, "day": "2026-04-01", "at": "2026-04-01T09:00", "zoned": "2026-04-01T01:00:00Z",
             "none": null, "list": [{"id": 3}], "map": {"b": 1, "a": 2}, "yes": true}\
            """);
        assertThat(given.at("n").number()).isEqualTo(new BigDecimal("0.1"));
        assertThat(given.at("s").amount()).isEqualTo(new BigDecimal("2.50"));
        assertThat(given.at("w").whole(0, 7)).isEqualTo(7);
        assertThat(given.at("day").day()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(given.at("at").moment())
                .isEqualTo(given.at("zoned").moment())
                .isEqualTo(LocalDateTime.of(2026, 4, 1, 9, 0));
        assertThat(given.at("none").there()).isFalse();
        assertThat(given.at("none").dayOrNull()).isNull();
        assertThat(given.at("list").list().getFirst().at("id").text()).isEqualTo("3");
        assertThat(given.at("map").map().keySet()).containsExactly("b", "a");
        assertThat(given.at("yes").flag()).isTrue();
    }

    @Test
    void saysWhereSomethingIsMissing() {
        var given = given("{\"rows\": [{\"n\": 1}, {\"n\": \"x\"}]}");
        var second = given.at("rows").list().get(1);
        refuses(second.at("n"), Given::number, "rows[1].n");
        refuses(second.at("none"), Given::text, "rows[1].none");
        refuses(given.at("rows"), Given::map, "rows");
        refuses(given, Given::list, "given");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "101", "1e99", "1e999999999", "1.5", "\"一\"", "true", "{}", "[]", "null"})
    void refusesNumbersThatMakeNoSense(String number) {
        refuses(given("{\"n\": " + number + "}").at("n"), n -> n.whole(0, 100), "n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-2-3", "", "20260203", "昨天"})
    void refusesDaysThatAreNone(String day) {
        refuses(given("{\"d\": \"" + day + "\"}").at("d"), Given::day, "d");
        refuses(given("{\"d\": \"" + day + "\"}").at("d"), Given::moment, "d");
    }

    @Test
    void comparesAnswersAsTheContractSays() {
        var answer = JSON.readTree("{\"a\": [1.0000001, \"x\", 2], \"more\": 1}");
        assertThatNoException().isThrownBy(() -> Vectors.agrees("", JSON.readTree("{\"a\": [1.0, \"x\", 2]}"), answer));
        for (var wrong : new String[] {"{\"a\": [1.0, \"x\"]}", "{\"a\": [1.1, \"x\", 2]}", "{\"b\": 1}", "[1]"}) {
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> Vectors.agrees("", JSON.readTree(wrong), answer));
        }
    }

    private static void refuses(Given given, Consumer<Given> reader, String at) {
        assertThatExceptionOfType(NotAnswered.class)
                .isThrownBy(() -> reader.accept(given))
                .satisfies(refused -> {
                    assertThat(refused.at()).isEqualTo(at);
                    assertThat(refused.chinese()).contains(at);
                    assertThat(refused.english()).contains(at);
                });
    }

    private static Given given(String json) {
        return Given.of(JSON.readTree(json));
    }
}
