package org.youbei.web.kit.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;
import org.youbei.model.Refusal;

class WordsTests {
    private enum Level {
        HIGH_WATER,
        DRY
    }

    private final StaticMessageSource texts = new StaticMessageSource();
    private final Words words = new Words(texts);

    @BeforeEach
    void inEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        texts.addMessage("level.HIGH_WATER", Locale.ENGLISH, "High water");
        texts.addMessage("level.DRY", Locale.ENGLISH, "Dry");
        texts.addMessage("refusal.level.beyond", Locale.ENGLISH, "At most {0}.");
    }

    @AfterEach
    void inNoLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void printsADashWhereThereIsNoValue() {
        assertThat(List.of(words.day(null), words.moment(null), words.of("level.", null)))
                .containsOnly("—");
    }

    @Test
    void printsMomentsInChina() {
        assertThat(words.moment(Instant.parse("2026-11-21T16:30:59Z"))).isEqualTo("2026-11-22 00:30");
        assertThat(words.day(LocalDate.of(2026, 11, 22))).isEqualTo("2026-11-22");
    }

    @Test
    void offersConstantsInTheirOrderWithTheirWords() {
        assertThat(words.choices("level.", Level.values()).toString()).isEqualTo("{HIGH_WATER=High water, DRY=Dry}");
    }

    @Test
    void namesConstantsInAddresses() {
        assertThat(Words.noun(Level.HIGH_WATER)).isEqualTo("high-water");
        assertThat(Words.constant(Level.values(), "high-water")).contains(Level.HIGH_WATER);
        assertThat(Words.constant(Level.values(), "HIGH_WATER")).isEmpty();
    }

    @Test
    void saysAReasonWithWhatItNames() {
        assertThat(words.reasons(List.of(Refusal.at("level", "level.beyond", 9))))
                .containsExactly("At most 9.");
    }
}
