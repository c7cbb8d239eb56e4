package org.youbei.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LauncherTests {
    private static final int CLASS_FILE_OF_JAVA_17 = 61;

    @Test
    void canBeReadByTheJavaThatItRefuses() throws IOException {
        try (var file =
                new DataInputStream(Objects.requireNonNull(Launcher.class.getResourceAsStream("Launcher.class")))) {
            file.readInt();
            file.readUnsignedShort();
            assertThat(file.readUnsignedShort()).isLessThanOrEqualTo(CLASS_FILE_OF_JAVA_17);
        }
    }

    @Test
    void saysInBothLanguagesWhichJavaIsNeeded() {
        assertThat(Launcher.tooOld(17, "/usr/lib/jvm/java-17"))
                .containsExactly(
                        "有备需要 Java 25 或更高版本，而现在的是 Java 17（/usr/lib/jvm/java-17）。请用 JDK 25 的 java 命令启动。",
                        "Youbei needs Java 25 or later; this is Java 17 (/usr/lib/jvm/java-17). Start it with the java"
                                + " command of a JDK 25.");
    }

    @Test
    void saysItInBothLanguagesWhateverTheMachineSpeaks() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Launcher.tooOld(17, "/")).first().asString().contains("或更高版本");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void handsTheWordsOver() throws ReflectiveOperationException {
        Launcher.run(Platform.class.getName(), "sweep", "now");

        assertThat(Platform.words).containsExactly("sweep", "now");
    }

    @Test
    void handsFailuresBackAsTheyAre() {
        assertThatThrownBy(() -> Launcher.run(Platform.class.getName(), "fail"))
                .isInstanceOf(IllegalStateException.class);
    }

    static final class Platform {
        static String[] words = {};

        public static void main(String[] arguments) {
            if (arguments[0].equals("fail")) {
                throw new IllegalStateException("示例故障");
            }
            words = arguments;
        }
    }
}
