package org.youbei.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.UuidV7;
import org.youbei.person.Qualifications;
import org.youbei.sheet.SheetChange;
import org.youbei.sheet.SheetImport;
import org.youbei.sheet.column.Choice;
import org.youbei.sheet.column.Phrase;
import org.youbei.sheet.column.SheetColumn;
import org.youbei.sheet.column.SheetColumns;
import org.youbei.sheet.column.SheetRow;

/** The spreadsheet of teams: a row for each, known again by unit and name. */
@Component
@Transactional
public class TeamSheet implements SheetImport<TeamEntry> {
    private static final Choice<TeamKind> KINDS = Choice.of(TeamKind.class)
            .word(TeamKind.GENERAL, "综合应急救援队伍|综合|综合队伍", "General|General rescue")
            .word(TeamKind.PROFESSIONAL, "专业应急救援队伍|专业|专业队伍", "Professional|Professional rescue")
            .word(TeamKind.SOCIAL, "社会应急力量|社会力量|社会", "Social force")
            .word(TeamKind.VOLUNTEER, "应急志愿服务队|志愿|志愿者队伍", "Volunteers|Emergency volunteers")
            .word(TeamKind.MICRO_STATION, "微型消防站", "Micro fire station")
            .word(TeamKind.FIRE, "义务消防队|义务消防", "Volunteer fire brigade")
            .word(TeamKind.MILITIA, "民兵应急分队|民兵", "Militia");

    private static final SheetColumns<TeamEntry> COLUMNS = SheetColumns.of(
            SheetColumn.<TeamEntry>unit(
                            "unit", JurisdictionLevel.DISTRICT, JurisdictionLevel.COMMUNITY, TeamEntry::unit)
                    .named("单位代码|区划代码|单位", "Unit code|Division code")
                    .must()
                    .example("420106001"),
            SheetColumn.<TeamEntry>text("name", 120, TeamEntry::name)
                    .named("队伍名称|名称", "Team|Name")
                    .must()
                    .example("示例街道综合应急救援队"),
            SheetColumn.<TeamEntry>of("kind", KINDS, TeamEntry::kind)
                    .named("队伍类别|类别", "Kind")
                    .must(),
            SheetColumn.<TeamEntry>whole("level", 1, 3, one -> level(one.level()))
                    .named("能力等级（1 级最高）|能力等级|级别", "Level (1 is highest)|Level"),
            SheetColumn.<TeamEntry>of(
                            "specialties",
                            new Qualifications(word -> TeamRefusal.QUALIFICATION.at("specialties")),
                            TeamEntry::specialties)
                    .named("专业方向|专长", "Specialties")
                    .example("抢险救援、应急救护"),
            SheetColumn.<TeamEntry>text("base", 200, TeamEntry::base)
                    .named("驻地|驻地地址", "Base")
                    .must()
                    .example("示例路 1 号"),
            SheetColumn.<TeamEntry>whole("readyDay", 1, 1440, one -> (long) one.readyDay())
                    .named("白天出动时间（分钟）|白天出动时间", "Ready by day (minutes)")
                    .must()
                    .example("10"),
            SheetColumn.<TeamEntry>whole("readyNight", 1, 1440, one -> (long) one.readyNight())
                    .named("夜间出动时间（分钟）|夜间出动时间", "Ready by night (minutes)")
                    .must()
                    .example("20"),
            SheetColumn.<TeamEntry>text("area", 200, TeamEntry::area).named("服务范围", "Area served"),
            SheetColumn.<TeamEntry>text("partner", 120, TeamEntry::partner)
                    .named("所属单位（外部队伍）|所属单位", "Organisation (outside team)"),
            SheetColumn.<TeamEntry>day("agreedUntil", TeamEntry::agreedUntil).named("协议到期日期", "Agreement ends"),
            SheetColumn.<TeamEntry>text("insurer", 120, TeamEntry::insurer).named("承保公司", "Insurer"),
            SheetColumn.<TeamEntry>day("insuredFrom", TeamEntry::insuredFrom).named("保险起期", "Insured from"),
            SheetColumn.<TeamEntry>day("insuredUntil", TeamEntry::insuredUntil).named("保险止期", "Insured until"),
            SheetColumn.<TeamEntry>whole("kitWanted", 0, 1_000_000, one -> (long) one.kitWanted())
                    .named("应配装备（件）|应配装备", "Kit wanted"),
            SheetColumn.<TeamEntry>whole("kitHeld", 0, 1_000_000, one -> (long) one.kitHeld())
                    .named("完好装备（件）|完好装备", "Kit held"),
            SheetColumn.<TeamEntry>day("exercisedOn", TeamEntry::exercisedOn).named("最近演练日期", "Last exercised"));

    private final Teams teams;
    private final JdbcClient jdbc;
    private final Clock clock;

    TeamSheet(Teams teams, JdbcClient jdbc, Clock clock) {
        this.teams = teams;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private static @Nullable Long level(@Nullable Integer level) {
        return level == null ? null : level.longValue();
    }

    @Override
    public String kind() {
        return "teams";
    }

    @Override
    public Phrase title() {
        return new Phrase("队伍", "Teams");
    }

    @Override
    public SheetColumns<TeamEntry> columns() {
        return COLUMNS;
    }

    @Override
    public boolean admits(Actor actor) {
        return actor.works();
    }

    @Override
    public List<String> key(SheetRow row) {
        return List.of(row.unit("unit").value(), row.text("name"));
    }

    /** What is stored, by unit and name, with its id. */
    private Map<List<String>, Team> stored(Collection<List<String>> keys) {
        var found = new HashMap<List<String>, Team>();
        jdbc.sql("""
            select t.* from team.team t join unnest(?::text[], ?::text[]) k(unit, name) on t.jurisdiction = k.unit and t.name = k.name
            where t.disbanded_on is null\
            """)
                .params(texts(keys, List::getFirst), texts(keys, List::getLast))
                .query((row, n) -> TeamRows.team(row))
                .list()
                .forEach(team -> found.put(
                        List.of(team.entry().unit().value(), team.entry().name()), team));
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<List<String>, TeamEntry> known(Actor actor, Collection<List<String>> keys) {
        var known = new HashMap<List<String>, TeamEntry>();
        stored(keys).forEach((key, team) -> known.put(key, placed(team.entry(), null)));
        return known;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Outcome<TeamEntry> entry(SheetRow row) {
        var specialties = row.get("specialties", Set.class);
        return Outcome.done(new TeamEntry(
                row.unit("unit"),
                row.text("name"),
                row.must("kind", TeamKind.class),
                Optional.ofNullable(row.whole("level")).map(Long::intValue).orElse(null),
                specialties == null ? Set.of() : (Set<String>) specialties,
                row.text("base"),
                null,
                null,
                number(row, "readyDay"),
                number(row, "readyNight"),
                row.text("area"),
                row.text("partner"),
                row.day("agreedUntil"),
                row.text("insurer"),
                row.day("insuredFrom"),
                row.day("insuredUntil"),
                number(row, "kitWanted"),
                number(row, "kitHeld"),
                row.day("exercisedOn")));
    }

    private static int number(SheetRow row, String name) {
        return Optional.ofNullable(row.whole(name)).map(Long::intValue).orElse(0);
    }

    @Override
    public List<Refusal> objections(Actor actor, TeamEntry entry, @Nullable TeamEntry known) {
        return entry.objections(today());
    }

    @Override
    public List<List<Refusal>> save(Actor actor, List<SheetChange<TeamEntry>> changes) {
        var stored = stored(changes.stream()
                .map(change ->
                        List.of(change.entry().unit().value(), change.entry().name()))
                .toList());
        var answers = new ArrayList<List<Refusal>>();
        for (var change : changes) {
            var entry = change.entry();
            var team = stored.get(List.of(entry.unit().value(), entry.name()));
            Outcome<UUID> outcome = team == null
                    ? teams.make(actor, UuidV7.next(clock), entry)
                    : teams.change(actor, team.id(), team.revision(), placed(entry, team.entry()));
            answers.add(outcome instanceof Outcome.Refused<UUID>(var refusals) ? refusals : List.of());
        }
        return answers;
    }

    /** The table has no columns for the position; it stays where it is known. */
    private static TeamEntry placed(TeamEntry said, @Nullable TeamEntry known) {
        return new TeamEntry(
                said.unit(),
                said.name(),
                said.kind(),
                said.level(),
                said.specialties(),
                said.base(),
                known == null ? null : known.longitude(),
                known == null ? null : known.latitude(),
                said.readyDay(),
                said.readyNight(),
                said.area(),
                said.partner(),
                said.agreedUntil(),
                said.insurer(),
                said.insuredFrom(),
                said.insuredUntil(),
                said.kitWanted(),
                said.kitHeld(),
                said.exercisedOn());
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }

    private static <T> String[] texts(Collection<T> things, Function<T, String> text) {
        return things.stream().map(text).toArray(String[]::new);
    }
}
