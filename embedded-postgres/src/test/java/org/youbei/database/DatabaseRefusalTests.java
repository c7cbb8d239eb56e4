package org.youbei.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DatabaseRefusalTests {

    @Test
    void saysTheSentenceInChineseAndInEnglish() {
        DatabaseRefusal refusal = new DatabaseRefusal("locked", "/srv/data", 12345);
        assertThat(refusal.getMessage().lines())
                .containsExactly(
                        "另一个有备程序（进程 12345）正在使用数据目录 /srv/data。请先停止它，或用 YOUBEI_DATA 指定另一个目录。",
                        "Another copy of Youbei (process 12345) is using the data directory /srv/data."
                                + " Stop it first, or name another directory with YOUBEI_DATA.");
    }

    @Test
    void saysItInBothLanguagesWhateverTheMachineSpeaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(new DatabaseRefusal("root")).hasMessageContaining("普通用户").hasMessageContaining("ordinary user");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void hasEverySentenceInBothLanguages() {
        ResourceBundle chinese = ResourceBundle.getBundle("messages.database", Locale.ROOT);
        ResourceBundle english = ResourceBundle.getBundle("messages.database", Locale.ENGLISH);
        assertThat(english.getLocale()).isEqualTo(Locale.ENGLISH);
        assertThat(chinese.keySet()).isEqualTo(english.keySet()).hasSizeGreaterThan(10);
        assertThat(chinese.keySet())
                .allSatisfy(key -> assertThat(arguments(chinese, key)).isEqualTo(arguments(english, key)));
    }

    private static Set<String> arguments(ResourceBundle texts, String key) {
        return Pattern.compile("\\{\\d}")
                .matcher(texts.getString(key))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
