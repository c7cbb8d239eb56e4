package org.youbei.community;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;

/**
 * The figures of communities as the rest of the product reads them: value, unit of measure, day, source, and how much of it is missing. Whoever
 * needs one asks here and never a person again. Inside the scope of the reader; what is outside is as if it had said nothing.
 */
@Component
@Transactional(readOnly = true)
public class CommunityFigures {
    /** More communities than any city has. */
    private static final int MOST_UNITS = 100_000;

    private final FigureRows figures;
    private final Profiles profiles;
    private final FigureRules rules;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    CommunityFigures(
            FigureRows figures, Profiles profiles, FigureRules rules, Jurisdictions jurisdictions, Clock clock) {
        this.figures = figures;
        this.profiles = profiles;
        this.rules = rules;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /**
     * A profile as its page shows it.
     *
     * @param revision of the profile; 0 where nobody has said anything
     * @param figures what counts of the newest year, by code
     * @param stale the codes of those that have ceased to hold
     */
    public record Profile(JurisdictionCode unit, int revision, Map<String, Figure> figures, List<String> stale) {}

    public Profile profile(JurisdictionCode unit) {
        var holding = rules.now();
        var known =
                ProfileDesk.byUnit(figures.latest(List.of(unit), null, null)).getOrDefault(unit, Map.of());
        var stale = known.values().stream()
                .filter(figure -> holding.until(figure).isBefore(today()))
                .map(Figure::code)
                .toList();
        var head = profiles.of(List.of(unit)).get(unit);
        return new Profile(unit, head == null ? 0 : head.revision(), known, stale);
    }

    /** The figure of a community as it counts today; empty where it has not said anything. */
    public Optional<Figure> of(JurisdictionCode community, String code) {
        return of(community, code, today());
    }

    /** The numbers of a figure as they count today; communities without one are missing. */
    public Map<JurisdictionCode, java.math.BigDecimal> numbers(Collection<JurisdictionCode> communities, String code) {
        var numbers = new HashMap<JurisdictionCode, java.math.BigDecimal>();
        for (var figure : figures.latest(communities, List.of(code), today())) {
            var number = figure.value().number();
            if (number != null) {
                numbers.put(figure.unit(), number);
            }
        }
        return numbers;
    }

    /** The figure of a community as it counted for a day. */
    public Optional<Figure> of(JurisdictionCode community, String code, LocalDate day) {
        return figures.latest(List.of(community), List.of(code), day).stream().findFirst();
    }

    /** What counted of the year before that of a day, by code: what a form shows beside each field. */
    public Map<String, Figure> before(JurisdictionCode community, int year) {
        var by = LocalDate.of(year - 1, 12, 31);
        return ProfileDesk.byUnit(figures.latest(List.of(community), null, by)).getOrDefault(community, Map.of());
    }

    /** Everything that was ever said of a figure, the newest first. */
    public List<Figure> history(JurisdictionCode community, String code) {
        return figures.history(community, code);
    }

    /** A figure added up over the communities of a unit, itself included, as of today. */
    public FigureSum sum(JurisdictionCode unit, String code) {
        return sums(unit, List.of(code)).getFirst();
    }

    /** The same for several figures at once, in their order. */
    public List<FigureSum> sums(JurisdictionCode unit, Collection<String> codes) {
        var communities = communities(unit);
        var found = new HashMap<String, Map<JurisdictionCode, Figure>>();
        figures.latestBelow(unit, codes, today())
                .forEach(figure -> found.computeIfAbsent(figure.code(), code -> new HashMap<>())
                        .put(figure.unit(), figure));
        var holding = rules.now();
        return codes.stream()
                .map(code -> sum(unit, code, communities, found.getOrDefault(code, Map.of()), holding))
                .toList();
    }

    private FigureSum sum(
            JurisdictionCode unit,
            String code,
            List<JurisdictionCode> communities,
            Map<JurisdictionCode, Figure> known,
            FigureRules.Holding holding) {
        var missing = new ArrayList<JurisdictionCode>();
        var notKnown = new ArrayList<JurisdictionCode>();
        var numbers = new ArrayList<Figure>();
        for (var community : communities) {
            var figure = known.get(community);
            if (figure == null) {
                missing.add(community);
            } else if (figure.value().state() == FigureValue.State.NOT_KNOWN) {
                notKnown.add(community);
            } else if (figure.value().state() == FigureValue.State.VALUE) {
                numbers.add(figure);
            }
        }
        return new FigureSum(
                code,
                unit,
                numbers.stream()
                        .map(figure -> Objects.requireNonNull(figure.value().number()))
                        .reduce(BigDecimal::add)
                        .orElse(null),
                numbers.stream()
                        .map(Figure::asOf)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                communities.size(),
                communities.size() - missing.size() - notKnown.size() - numbers.size(),
                notKnown,
                missing,
                numbers.stream()
                        .filter(figure -> holding.until(figure).isBefore(today()))
                        .map(Figure::unit)
                        .toList());
    }

    private List<JurisdictionCode> communities(JurisdictionCode unit) {
        return jurisdictions.subtree(unit, MOST_UNITS).stream()
                .map(one -> one.code())
                .filter(code -> code.level() == JurisdictionLevel.COMMUNITY)
                .toList();
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
