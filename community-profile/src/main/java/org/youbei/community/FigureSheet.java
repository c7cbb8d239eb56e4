package org.youbei.community;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.sheet.SheetChange;
import org.youbei.sheet.SheetImport;
import org.youbei.sheet.column.Phrase;
import org.youbei.sheet.column.SheetColumn;
import org.youbei.sheet.column.SheetColumns;
import org.youbei.sheet.column.SheetRow;

/**
 * The spreadsheet of figures: a row for each community and year. A cell that is empty says nothing of its figure. An unlikely value is wrong
 * until the row has a word about it, so that it comes back to the person with the old value beside it.
 */
@Component
@Transactional
public class FigureSheet implements SheetImport<SheetProfile> {
    private static final String UNIT = "unit";
    private static final String AS_OF = "as_of";
    private static final String SOURCE = "source";
    private static final String WORD = "word";
    private static final SheetColumns<SheetProfile> COLUMNS = new SheetColumns<>(all(), null);

    private final ProfileDesk desk;
    private final FigureRows figures;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    FigureSheet(ProfileDesk desk, FigureRows figures, Jurisdictions jurisdictions, Clock clock) {
        this.desk = desk;
        this.figures = figures;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    private static List<SheetColumn<SheetProfile>> all() {
        var columns = new ArrayList<SheetColumn<SheetProfile>>();
        columns.add(SheetColumn.<SheetProfile>unit(
                        UNIT, JurisdictionLevel.COMMUNITY, JurisdictionLevel.COMMUNITY, SheetProfile::unit)
                .named("社区代码|区划代码|统计用区划代码", "Community code|Division code")
                .must()
                .example("420106001001"));
        columns.add(SheetColumn.<SheetProfile>text("name", SheetProfile::name)
                .named("社区名称|社区", "Community")
                .note("只供核对，不读入", "for people only; not read"));
        columns.add(SheetColumn.<SheetProfile>day(AS_OF, SheetProfile::asOf)
                .named("数据日期|统计日期|截止日期", "As of|Date")
                .must()
                .example("2026-06-30")
                .note("本行数据是哪一天的情况；一个社区一年一行", "the day that the row holds for; one row per community and year"));
        columns.add(SheetColumn.<SheetProfile>text(SOURCE, ProfileEntry.LONGEST_SOURCE, SheetProfile::source)
                .named("数据来源|来源", "Source")
                .must()
                .example("社区台账"));
        FigureCatalogue.SHIPPED.all().forEach(figure -> columns.add(column(figure)));
        columns.add(SheetColumn.<SheetProfile>text(WORD, ProfileEntry.LONGEST_WORD, SheetProfile::word)
                .named("存疑说明|说明", "Why unlikely values are right|Word")
                .note("数据明显异常但属实时，在这里写明原因", "where an unlikely value is right, say why"));
        return columns;
    }

    private static SheetColumn<SheetProfile> column(FigureDefinition figure) {
        var unit = new Phrase[] {
                    new Phrase("人", "people"),
                    new Phrase("户", "households"),
                    new Phrase("栋", "buildings"),
                    new Phrase("部", "lifts"),
                    new Phrase("平方千米", "km²"),
                    new Phrase("处", "places"),
                    new Phrase("张", "beds"),
                    new Phrase("条", "roads"),
                    new Phrase("元", "yuan")
                }
                [figure.unit().ordinal()];
        return SheetColumn.<SheetProfile>of(
                        figure.code(),
                        new FigureText(figure),
                        row -> row.values().get(figure.code()))
                .named(
                        figure.chinese() + "（" + unit.chinese() + "）|" + figure.chinese(),
                        figure.english() + " (" + unit.english() + ")|" + figure.english());
    }

    @Override
    public String kind() {
        return "community-figures";
    }

    @Override
    public Phrase title() {
        return new Phrase("社区基本数据", "Figures of communities");
    }

    @Override
    public SheetColumns<SheetProfile> columns() {
        return COLUMNS;
    }

    @Override
    public boolean admits(Actor actor) {
        return ProfileDesk.mayEnter(actor);
    }

    @Override
    public List<String> key(SheetRow row) {
        return List.of(
                row.unit(UNIT).value(),
                Integer.toString(row.must(AS_OF, LocalDate.class).getYear()));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<List<String>, SheetProfile> known(Actor actor, Collection<List<String>> keys) {
        var known = new HashMap<List<String>, SheetProfile>();
        var byYear = keys.stream()
                .collect(Collectors.groupingBy(
                        List::getLast,
                        Collectors.mapping(key -> new JurisdictionCode(key.getFirst()), Collectors.toSet())));
        byYear.forEach((year, units) -> ProfileDesk.byUnit(figures.ofYear(units, Integer.parseInt(year)))
                .forEach((unit, said) -> known.put(List.of(unit.value(), year), row(unit, "", said))));
        return known;
    }

    /** @param said of one year; not empty */
    private static SheetProfile row(JurisdictionCode unit, String name, Map<String, Figure> said) {
        var newest = said.values().stream()
                .max(Comparator.comparing(Figure::asOf).thenComparing(Figure::enteredAt))
                .orElseThrow();
        var word = said.values().stream()
                .map(Figure::word)
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse("");
        var values = said.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().value()));
        return new SheetProfile(unit, name, newest.asOf(), newest.source(), word, values);
    }

    /** A community, a day and a source without a figure. */
    @Override
    public boolean saysNothing(SheetRow row) {
        return row.text(WORD).isEmpty()
                && FigureCatalogue.SHIPPED.all().stream()
                        .allMatch(figure -> row.get(figure.code(), FigureValue.class) == null);
    }

    @Override
    public Outcome<SheetProfile> entry(SheetRow row) {
        var values = new HashMap<String, FigureValue>();
        for (var figure : FigureCatalogue.SHIPPED.all()) {
            var value = said(row, figure.code());
            if (value != null) {
                values.put(figure.code(), value);
            }
        }
        return Outcome.done(new SheetProfile(
                row.unit(UNIT), "", row.must(AS_OF, LocalDate.class), row.text(SOURCE), row.text(WORD), values));
    }

    /** An empty cell takes nothing back: what was said before goes on counting. */
    private static @Nullable FigureValue said(SheetRow row, String code) {
        var typed = row.get(code, FigureValue.class);
        return typed != null ? typed : (FigureValue) row.known().get(code);
    }

    @Override
    @Transactional(readOnly = true)
    public List<List<Refusal>> objectionsTogether(Actor actor, List<SheetProfile> entries) {
        var today = ChinaTime.today(clock);
        var unexplained = entries.stream()
                .filter(entry -> entry.word().isEmpty())
                .map(SheetProfile::unit)
                .collect(Collectors.toSet());
        var before = ProfileDesk.byUnit(figures.latest(unexplained, null, null));
        return entries.stream()
                .map(entry -> entry.asOf().isAfter(today)
                        ? List.of(CommunityRefusal.AS_OF.at(AS_OF))
                        : entry.word().isEmpty()
                                ? new FigureDoubts(before.getOrDefault(entry.unit(), Map.of()), entry.values()).all()
                                : List.<Refusal>of())
                .toList();
    }

    @Override
    public List<List<Refusal>> save(Actor actor, List<SheetChange<SheetProfile>> changes) {
        var outcomes = new ArrayList<List<Refusal>>();
        // A profile takes one entry at a time; a file with several years of a community takes the earlier year first.
        var waiting = new ArrayList<>(changes);
        var answers = new HashMap<SheetChange<SheetProfile>, List<Refusal>>();
        waiting.sort(Comparator.comparing(change -> change.entry().asOf()));
        while (!waiting.isEmpty()) {
            var units = new HashSet<JurisdictionCode>();
            var round = waiting.stream()
                    .filter(change -> units.add(change.entry().unit()))
                    .toList();
            waiting.removeAll(Set.copyOf(round));
            var done = desk.enter(actor, round.stream().map(FigureSheet::entry).toList());
            for (int at = 0; at < round.size(); at++) {
                answers.put(
                        round.get(at),
                        done.get(at) instanceof Outcome.Refused<Integer>(var refusals) ? refusals : List.of());
            }
        }
        changes.forEach(change -> outcomes.add(answers.getOrDefault(change, List.of())));
        return outcomes;
    }

    private static ProfileEntry entry(SheetChange<SheetProfile> change) {
        var row = change.entry();
        var known = change.known();
        // Only the day or the source is new: then it is said of every figure of the row.
        boolean restated = known != null && known.values().equals(row.values());
        return new ProfileEntry(row.unit(), null, row.asOf(), row.source(), row.word(), restated, row.values());
    }

    /** What the template is filled with: each community of the scope, with what it said of the year or the last year before. */
    @Transactional(readOnly = true)
    public List<SheetProfile> rows(Actor actor, LocalDate today) {
        var scope = actor.scope().unit().orElseThrow();
        var units = jurisdictions.subtree(scope, 100_000).stream()
                .filter(unit -> unit.code().level() == JurisdictionLevel.COMMUNITY)
                .toList();
        var said = ProfileDesk.byUnit(
                figures.latest(units.stream().map(unit -> unit.code()).toList(), null, null));
        return units.stream()
                .map(unit -> said.containsKey(unit.code())
                        ? row(unit.code(), unit.name(), said.get(unit.code()))
                        : new SheetProfile(unit.code(), unit.name(), today, "", "", Map.of()))
                .toList();
    }
}
