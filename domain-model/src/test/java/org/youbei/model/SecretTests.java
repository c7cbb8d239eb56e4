package org.youbei.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SecretTests {
    @Test
    void isHashedAsTheStandardSays() {
        assertThat(Sha256.hex("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.hex("预案".getBytes(StandardCharsets.UTF_8))).isEqualTo(Sha256.hex("预案"));
        assertThat(new Secret("abc").hash()).isEqualTo(Sha256.of("abc"));
    }

    @Test
    void isNeverTheSameFitsIntoAnAddressAndStaysOutOfLogs() {
        var made = IntStream.range(0, 1_000).mapToObj(n -> Secret.next()).toList();

        assertThat(made).doesNotHaveDuplicates().allMatch(one -> one.text().matches("[A-Za-z0-9_-]{43}"));
        assertThat(made.getFirst()).hasToString("secret");
    }
}
