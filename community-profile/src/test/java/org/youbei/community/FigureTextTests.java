package org.youbei.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youbei.model.Outcome;
import org.youbei.sheet.column.HeadUnit;

class FigureTextTests {
    private final FigureText residents = new FigureText(FigureCatalogue.SHIPPED.get("residents_usual"));
    private final FigureText area = new FigureText(FigureCatalogue.SHIPPED.get("area"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        4200     | 4200
        ４２００ | 4200
        4,200    | 4200
        0.42万   | 4200
        0        | 0
        """)
    void readsNumbersAsPeopleTypeThem(String typed, long number) {
        assertThat(residents.read(typed, HeadUnit.ONE)).isEqualTo(Outcome.done(FigureValue.of(number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"不适用", " 不 适用", "n/a", "Not applicable", "Ｎ／Ａ"})
    void knowsThatThereIsNoSuchThing(String typed) {
        assertThat(residents.read(typed, HeadUnit.ONE)).isEqualTo(Outcome.done(FigureValue.NOT_APPLICABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"不详", "待查", "Not Known", "unknown"})
    void knowsThatNobodyKnows(String typed) {
        assertThat(residents.read(typed, HeadUnit.ONE)).isEqualTo(Outcome.done(FigureValue.NOT_KNOWN));
    }

    @ParameterizedTest
    @CsvSource({"很多,UNREADABLE", "-3,NEGATIVE", "200001,TOO_GREAT", "12.5,TOO_FINE", "50%,TOO_FINE", "1e99,UNREADABLE"})
    void refusesWhatIsNoFigure(String typed, CommunityRefusal reason) {
        assertThat(residents.read(typed, HeadUnit.ONE))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(reason.in(refused.refusals())).isTrue());
    }

    @Test
    void countsAsFinelyAsTheFigureIsMeasured() {
        assertThat(area.read("0.523", HeadUnit.ONE)).isInstanceOf(Outcome.Done.class);
        assertThat(area.read("0.5231", HeadUnit.ONE)).isInstanceOf(Outcome.Refused.class);
        assertThat(area.read("0.520", HeadUnit.ONE)).isEqualTo(area.read("0.52", HeadUnit.ONE));
    }

    @Test
    void showsWhatMayBeTypedAgain() {
        for (var locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            for (var value :
                    new FigureValue[] {FigureValue.of(20), FigureValue.NOT_APPLICABLE, FigureValue.NOT_KNOWN}) {
                assertThat(residents.read(residents.show(value, locale), HeadUnit.ONE))
                        .isEqualTo(Outcome.done(value));
            }
        }
        assertThat(FigureText.shown(null, Locale.CHINESE)).isEmpty();
    }
}
