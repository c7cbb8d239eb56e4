package org.youbei.shelter.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youbei.model.Outcome;
import org.youbei.sheet.column.HeadUnit;
import org.youbei.shelter.site.Hazard;
import org.youbei.shelter.site.Sets;

/** What cells of lists of shelters say in the words of cities. */
class ShelterWordsTests {
    private final HazardWords hazards = new HazardWords();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "191|191",
                "0|0",
                "屋内191人／屋外0人|191",
                "屋内1,371人／屋外5,470人|6841",
                "屋内2,736人屋外11,700人|14436",
                "约300人|300"
            })
    void addsUpThePeopleThatATextNames(String text, String people) {
        assertThat(ShelterColumns.people(text)).contains(people);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "未定", "人", "-5", "1.5", "9999999999", "999999999人999999999人", "１２３"})
    void knowsNoPeopleWhereNoneAreNamed(String text) {
        assertThat(ShelterColumns.people(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "地震、洪涝|EARTHQUAKE,FLOOD",
                "水災,震災|EARTHQUAKE,FLOOD",
                "土石流；颱風|TYPHOON,LANDSLIDE",
                "津波・高潮|FLOOD",
                "Earthquake / FIRE|EARTHQUAKE,FIRE",
                "危化品泄漏 极端高温|CHEMICAL,HEAT_COLD"
            })
    void knowsHazardsInTheWordsOfDifferentPlaces(String cell, String sets) {
        assertThat(hazards.read(cell, HeadUnit.ONE)).isEqualTo(Outcome.done(sets));
    }

    @Test
    void namesTheWordsThatItKnowsWhereOneIsUnknown() {
        assertThat(hazards.read("外星人", HeadUnit.ONE))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusals().getFirst().toString())
                                .contains("外星人", "地震、洪涝"));
    }

    @Test
    void showsEveryHazardInBothLanguages() {
        for (var hazard : Hazard.values()) {
            var text = Sets.text(java.util.List.of(hazard));
            var zh = hazards.show(text, Locale.CHINESE);
            var en = hazards.show(text, Locale.ENGLISH);
            assertThat(hazards.read(zh, HeadUnit.ONE)).isEqualTo(Outcome.done(text));
            assertThat(hazards.read(en, HeadUnit.ONE)).isEqualTo(Outcome.done(text));
        }
    }
}
