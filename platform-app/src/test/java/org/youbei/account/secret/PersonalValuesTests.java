package org.youbei.account.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalValuesTests {
    private static final String INDEX = "index:" + key(1);
    private static final String OLD = INDEX + ",k1:" + key(2);

    private final PersonalValues values = new PersonalValues(KeyRing.parse(OLD));

    @Test
    void opensWhatItSealedInItsPlaceOnly() {
        var sealed = values.encrypt("13800000001", "account.phone:1");

        assertThat(sealed).startsWith("k1:").doesNotContain("13800000001");
        assertThat(values.decrypt(sealed, "account.phone:1")).isEqualTo("13800000001");
        assertThatThrownBy(() -> values.decrypt(sealed, "account.phone:2")).hasMessageContaining("cannot be opened");
    }

    @Test
    void sealsTheSameValueDifferentlyEachTimeAndFindsItByItsIndex() {
        assertThat(values.encrypt("a", "p")).isNotEqualTo(values.encrypt("a", "p"));
        assertThat(values.index(" Zhang@Example.cn ")).isEqualTo(values.index("zhang@example.cn"));
        assertThat(values.index("a")).isNotEqualTo(values.index("b")).hasSize(32);
    }

    @Test
    void noticesAChangedByte() {
        var sealed = values.encrypt("13800000001", "p");
        var bytes = Base64.getDecoder().decode(sealed.substring(3));
        for (int place = 0; place < bytes.length; place++) {
            var changed = bytes.clone();
            changed[place] ^= 1;
            var text = "k1:" + Base64.getEncoder().encodeToString(changed);
            assertThatThrownBy(() -> values.decrypt(text, "p")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void readsOldValuesAfterANewKeyWasAppended() {
        var sealed = values.encrypt("13800000001", "p");
        var rotated = new PersonalValues(KeyRing.parse(OLD + "\nk2:" + key(3)));

        assertThat(rotated.decrypt(sealed, "p")).isEqualTo("13800000001");
        assertThat(rotated.encrypt("x", "p")).startsWith("k2:");
        assertThat(rotated.index("x")).isEqualTo(values.index("x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k1", "index:AAAA", "k1:notbase64!,index:AAAA", ":x"})
    void refusesKeysItCannotUseWithoutNamingThem(String text) {
        assertThatThrownBy(() -> KeyRing.parse(text))
                .isInstanceOf(KeyRing.Unusable.class)
                .message()
                .doesNotContain("AAAA", "notbase64");
    }

    @Test
    void makesItsKeysOnceForTheirOwnerOnly(@TempDir Path folder) throws IOException {
        var file = new KeyFile(folder.resolve("secrets/keys"));
        var made = file.read();

        assertThat(KeyRing.parse(made).keys()).containsOnlyKeys("index", "k1");
        assertThat(file.read()).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @CsvSource({"13800000001, 138****0001", "027-1234, ****"})
    void masksAPhone(String phone, String masked) {
        assertThat(Mask.phone(phone)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"zhang@example.cn, z****@example.cn", "@x, ****", "none, ****"})
    void masksAnAddress(String email, String masked) {
        assertThat(Mask.email(email)).isEqualTo(masked);
    }

    private static String key(int fill) {
        var bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
