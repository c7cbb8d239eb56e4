package org.youbei.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.youbei.obligation.rule.Rules;
import org.youbei.testing.PostgresTest;

@PostgresTest
@Import(CommunityFixture.class)
class FigureCatalogueTests {
    private static final FigureCatalogue SHIPPED = FigureCatalogue.SHIPPED;

    @Autowired
    Rules rules;

    @Test
    void asksForWhatACommunityMustKnow() {
        assertThat(SHIPPED.figures())
                .hasSizeGreaterThan(24)
                .containsKeys(
                        "residents_registered",
                        "residents_usual",
                        "residents_65",
                        "households",
                        "buildings_high_rise",
                        "elevators",
                        "gas_restaurants",
                        "water_shutoffs",
                        "barred_roads",
                        "area",
                        "emergency_funds",
                        "clinic_beds",
                        "militia");
        assertThat(SHIPPED.partsOf("residents_usual")).hasSize(3);
    }

    @Test
    void namesEachFigureInBothLanguagesAndARuleThatSaysHowLongItHolds() {
        assertThat(SHIPPED.all()).allSatisfy(figure -> {
            assertThat(figure.name(Locale.CHINESE)).isNotBlank().isNotEqualTo(figure.name(Locale.ENGLISH));
            assertThat(rules.pack().find(figure.keeps())).as(figure.code()).hasValueSatisfying(rule -> {
                assertThat(rule.kind()).isEqualTo("COMMUNITY_FIGURES");
                assertThat(rule.isConfirmed()).as("a default of the product").isFalse();
            });
        });
    }

    @Test
    void hasADoubtForEveryRelation() {
        assertThat(SHIPPED.all()).allSatisfy(figure -> {
            if (figure.notAbove() != null) {
                assertThat(CommunityRefusal.valueOf(
                                "DOUBT_ABOVE_" + figure.notAbove().toUpperCase(Locale.ROOT)))
                        .isNotNull();
            }
            if (figure.partOf() != null) {
                assertThat(CommunityRefusal.valueOf(
                                "DOUBT_PARTS_" + figure.partOf().toUpperCase(Locale.ROOT)))
                        .isNotNull();
            }
        });
    }

    @Test
    void refusesAFileThatIsWrong() {
        assertThatThrownBy(() -> read("{code: one, group: PEOPLE, zh: 一, en: one, unit: PERSON, most: 1}"))
                .hasMessageContaining("keeps");
        var one = "{code: one, group: PEOPLE, zh: 一, en: one, unit: PERSON, most: 1, keeps: figures-yearly%s}";
        assertThatThrownBy(() -> read(one.formatted(""), one.formatted(""))).hasMessageContaining("twice");
        assertThatThrownBy(() -> read(one.formatted(", part-of: none"))).hasMessageContaining("no figure none");
        assertThatThrownBy(() -> read(one.formatted("").replace("code: one", "code: One")))
                .hasMessageContaining("lower case");
        assertThat(read(one.formatted("")).get("one").decimals()).isZero();
    }

    private static FigureCatalogue read(String... figures) {
        var text = "version: x\nfigures:\n  - " + String.join("\n  - ", figures) + "\n";
        return FigureCatalogue.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
