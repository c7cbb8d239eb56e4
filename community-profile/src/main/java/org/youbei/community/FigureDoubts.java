package org.youbei.community;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youbei.model.Refusal;

/**
 * What is unlikely about figures, by named rules. The old value stands beside each doubt; a word from the person is enough to keep the new one.
 *
 * @param before what was said last, by code
 * @param said what is said now; what is unchanged is not doubted again
 */
record FigureDoubts(Map<String, Figure> before, Map<String, FigureValue> said) {
    private static final BigDecimal TENFOLD = BigDecimal.TEN;
    /** Below this many, ten times as much is a few more. */
    private static final BigDecimal FEW = BigDecimal.TEN;

    private static final List<BiFunction<FigureDoubts, FigureDefinition, @Nullable Refusal>> RULES =
            List.of(FigureDoubts::tenfold, FigureDoubts::above, FigureDoubts::parts);

    /** Every doubt, at the field of its figure. */
    List<Refusal> all() {
        return FigureCatalogue.SHIPPED.all().stream()
                .filter(figure -> isNew(figure.code()))
                .flatMap(figure -> RULES.stream().map(rule -> rule.apply(this, figure)))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Ten times last year's number, or a tenth of it: a digit too many or one too few. */
    private @Nullable Refusal tenfold(FigureDefinition figure) {
        var now = number(figure.code());
        var old = before.get(figure.code());
        var was = old == null ? null : old.value().number();
        if (now == null || old == null || was == null) {
            return null;
        }
        boolean grown = now.compareTo(FEW) >= 0 && was.signum() > 0 && now.compareTo(was.multiply(TENFOLD)) >= 0;
        boolean shrunk = was.compareTo(FEW) >= 0 && was.compareTo(now.multiply(TENFOLD)) >= 0;
        return grown || shrunk
                ? CommunityRefusal.DOUBT_TENFOLD.at(figure.code(), was.toPlainString(), old.asOf())
                : null;
    }

    /** More households than residents, more high-rises than buildings. */
    private @Nullable Refusal above(FigureDefinition figure) {
        var whole = figure.notAbove();
        var most = whole == null ? null : number(whole);
        var now = number(figure.code());
        return whole != null && most != null && now != null && now.compareTo(most) > 0
                ? doubt("DOUBT_ABOVE_", whole).at(figure.code(), most.toPlainString(), shownBefore(figure.code()))
                : null;
    }

    /** The age bands together are not more than the residents. */
    private @Nullable Refusal parts(FigureDefinition figure) {
        var whole = figure.partOf();
        var most = whole == null ? null : number(whole);
        if (whole == null || most == null) {
            return null;
        }
        var sum = FigureCatalogue.SHIPPED.partsOf(whole).stream()
                .map(part -> number(part.code()))
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(most) > 0
                ? doubt("DOUBT_PARTS_", whole).at(figure.code(), sum.toPlainString(), most.toPlainString())
                : null;
    }

    private static CommunityRefusal doubt(String kind, String whole) {
        return CommunityRefusal.valueOf(kind + whole.toUpperCase(Locale.ROOT));
    }

    /** New in number, or read against a whole that is new. */
    private boolean isNew(String code) {
        return Stream.concat(
                        Stream.of(code),
                        FigureCatalogue.SHIPPED.get(code).related().stream().filter(whole -> number(code) != null))
                .anyMatch(this::isChanged);
    }

    private boolean isChanged(String code) {
        var now = said.get(code);
        var old = before.get(code);
        return now != null && (old == null || !old.value().equals(now));
    }

    private @Nullable BigDecimal number(String code) {
        var now = said.get(code);
        var old = before.get(code);
        return now != null ? now.number() : old == null ? null : old.value().number();
    }

    private String shownBefore(String code) {
        var old = before.get(code);
        return old == null ? "—" : FigureText.shown(old.value(), Locale.CHINESE);
    }
}
