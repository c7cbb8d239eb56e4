package org.youbei.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyTypeTests {
    @Test
    void readsWhatTheDatabaseTakes() {
        var id = UUID.randomUUID();
        assertThat(KeyType.DAY.parse("9999-12-31")).contains(LocalDate.of(9999, 12, 31));
        assertThat(KeyType.MOMENT.parse("2026-11-23T02:00:00.123456Z"))
                .contains(Instant.parse("2026-11-23T02:00:00.123456Z").atOffset(ZoneOffset.UTC));
        assertThat(KeyType.NUMBER.parse("-9223372036854775808")).contains(Long.MIN_VALUE);
        assertThat(KeyType.ID.parse(id.toString())).contains(id);
        assertThat(KeyType.TEXT.parse("' or 1=1 --")).contains("' or 1=1 --");
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, garbage",
        "DAY, 2026-02-30",
        "DAY, 2026-99-99",
        "DAY, +999999999-12-31",
        "DAY, -0044-03-15",
        "DAY, infinity",
        "MOMENT, 2026-11-23",
        "MOMENT, 2026-99-99 00:00:00",
        "MOMENT, +1000000000-12-31T23:59:59.999999999Z",
        "MOMENT, -1000000000-01-01T00:00:00Z",
        "MOMENT, -infinity",
        "NUMBER, 9223372036854775808",
        "NUMBER, 1e3",
        "NUMBER, NaN",
        "ID, nope",
        "ID, 0000000000000001000000000000000z"
    })
    void refusesWhatItDoesNot(KeyType type, String text) {
        assertThat(type.parse(text)).isEmpty();
    }
}
