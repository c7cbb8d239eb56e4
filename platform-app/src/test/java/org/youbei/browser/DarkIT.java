package org.youbei.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of every kind on a device that asks for dark ones: as legible as the light ones, by the same check. */
@BrowserTest
class DarkIT {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/obligations",
                "/calendar",
                "/plans",
                "/plan-coverage",
                "/plan-imports",
                "/drill-coverage",
                "/drills",
                "/hazards",
                "/inspection-figures",
                "/risks",
                "/risk-matrix",
                "/communities",
                "/rules",
                "/help"
            })
    void isLegible(String path) {
        try (var visit = Visit.of("supervisor", Visit.at(Visit.DESK).setColorScheme(ColorScheme.DARK))) {
            visit.open(path);
            var ground = visit.page().evaluate("getComputedStyle(document.body).backgroundColor");
            assertThat(ground).isEqualTo("rgb(20, 24, 28)");
            assertThat(visit.axe()).isEmpty();
        }
    }
}
