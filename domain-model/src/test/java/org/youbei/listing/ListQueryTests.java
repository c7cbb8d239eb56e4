package org.youbei.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.RiskColour;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;

class ListQueryTests {
    private final ListQuery query = new ListQuery();

    @Test
    void filtersNothingByWhatIsNotAskedFor() {
        query.equal("a", null)
                .in("b", null)
                .between("c", null, null)
                .words(" ", "d")
                .words(null, "d")
                .and("e = :e", "e", null)
                .when(null, "f")
                .when(false, "g")
                .within(Scope.ALL, null, "t", true);

        assertThat(query.sql("select 1 where true")).isEqualTo("select 1 where true");
        assertThat(query.values()).isEmpty();
    }

    @Test
    void comparesByParametersOnly() {
        query.equal("t.colour", RiskColour.RED)
                .in("t.kind", List.of("'", "b"))
                .between("t.due", LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1))
                .and("t.x > :x", "x", 5)
                .when(true, "t.open");

        assertThat(query.sql("h"))
                .isEqualTo("h and t.colour = :value0 and t.kind in (:value1) and t.due >= :value2 and t.due < :value3"
                        + " and t.x > :x and t.open");
        assertThat(query.values()).containsEntry("value0", "RED").containsEntry("value1", List.of("'", "b"));
    }

    @Test
    void findsNothingAmongNoValues() {
        assertThat(query.in("t.kind", List.of()).sql("h")).isEqualTo("h and false");
    }

    @Test
    void takesTypedTextForTextAndForNoPattern() {
        query.words(" 100%_!' ", "t.title", "t.name");

        assertThat(query.sql("h"))
                .isEqualTo("h and (t.title ilike :value0 escape '!' or t.name ilike :value0 escape '!')");
        assertThat(query.values()).containsEntry("value0", "%100!%!_!!'%");
    }

    @Test
    void findsNothingWithACharacterThatNoTextHas() {
        assertThat(query.words("a\0b", "t.title").sql("h")).isEqualTo("h and false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"420106", "420106001", "420106001001"})
    void asksForTheScopeWhereNoUnitIsNamed(String code) {
        var unit = new JurisdictionCode(code);

        assertThat(new ListQuery().within(Scope.of(unit), null, "t", true).values())
                .isEqualTo(new ListQuery().within(Scope.ALL, unit, "t", true).values())
                .isNotEmpty();
    }

    @Test
    void asksAStreetAndACommunityByTheirColumns() {
        assertThat(new ListQuery().within(Scope.ALL, Cast.JIYUQIAO, "t", true).sql("h"))
                .isEqualTo("h and t.street = :value0");
        assertThat(new ListQuery()
                        .within(Scope.ALL, Cast.JIYUQIAO_COMMUNITY, "t", true)
                        .sql("h"))
                .isEqualTo("h and t.community = :value0");
        assertThat(new ListQuery().within(Scope.ALL, Cast.JIYUQIAO, "t", false).sql("h"))
                .isEqualTo("h and t.jurisdiction >= :value0 and t.jurisdiction < :value1");
        assertThat(new ListQuery().within(Scope.ALL, Cast.WUCHANG, "t", true).values())
                .containsValues("420106", "420106~");
    }

    @Test
    void findsNothingOutsideTheScope() {
        assertThat(query.within(Scope.of(Cast.JIYUQIAO), Cast.YANGYUAN, "t", true)
                        .sql("h"))
                .isEqualTo("h and false");
    }
}
