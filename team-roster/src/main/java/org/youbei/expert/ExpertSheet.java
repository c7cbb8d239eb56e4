package org.youbei.expert;

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
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Outcome;
import org.youbei.model.PhoneNumber;
import org.youbei.model.Refusal;
import org.youbei.model.UuidV7;
import org.youbei.person.IdNumber;
import org.youbei.person.PersonEntry;
import org.youbei.person.Persons;
import org.youbei.sheet.SheetChange;
import org.youbei.sheet.SheetImport;
import org.youbei.sheet.column.Phrase;
import org.youbei.sheet.column.SheetColumn;
import org.youbei.sheet.column.SheetColumns;
import org.youbei.sheet.column.SheetRow;

/** The spreadsheet of experts: a row for each, known again by unit, name and employer. */
@Component
@Transactional
public class ExpertSheet implements SheetImport<ExpertLine> {
    private static final SheetColumns<ExpertLine> COLUMNS = SheetColumns.of(
            SheetColumn.<ExpertLine>unit(
                            "unit",
                            JurisdictionLevel.DISTRICT,
                            JurisdictionLevel.COMMUNITY,
                            one -> one.entry().unit())
                    .named("登记单位代码|单位代码|区划代码|登记单位", "Unit code|Division code")
                    .must()
                    .example("420106"),
            SheetColumn.<ExpertLine>text("name", 50, one -> one.entry().name())
                    .named("姓名|专家姓名", "Name")
                    .must()
                    .example("陈示例"),
            SheetColumn.<ExpertLine>text("employer", 100, one -> one.entry().employer())
                    .named("工作单位", "Employer")
                    .must()
                    .example("示例大学"),
            SheetColumn.<ExpertLine>text("title", 60, one -> one.entry().title())
                    .named("职称职务|职称|职务", "Title"),
            SheetColumn.<ExpertLine>of(
                            "fields", new ExpertFields(), one -> one.entry().fields())
                    .named("专业|专业方向|专业领域", "Fields|Field")
                    .must()
                    .example("防汛抗旱、地质灾害"),
            SheetColumn.<ExpertLine>text(
                            "qualification", 300, one -> one.entry().qualification())
                    .named("资格和业绩|资格|业绩", "Qualifications and works|Qualifications")
                    .must()
                    .example("高级工程师，参加过三次区级预案评审"),
            SheetColumn.<ExpertLine>code(
                            "phone",
                            typed -> PhoneNumber.parse(typed).map(PhoneNumber::dialled),
                            new Phrase("手机或固定电话；新专家必填", "mobile or landline number; needed for a new one"),
                            ExpertLine::phone)
                    .named("电话|手机号|联系电话", "Phone")
                    .example("13900000001"),
            SheetColumn.<ExpertLine>day("from", one -> one.entry().appointedFrom())
                    .named("聘期从|聘期开始|聘任日期", "Term from")
                    .must(),
            SheetColumn.<ExpertLine>day("until", one -> one.entry().appointedUntil())
                    .named("聘期至|聘期结束", "Term until")
                    .must());

    private final Experts experts;
    private final Persons persons;
    private final JdbcClient jdbc;
    private final Clock clock;

    ExpertSheet(Experts experts, Persons persons, JdbcClient jdbc, Clock clock) {
        this.experts = experts;
        this.persons = persons;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "experts";
    }

    @Override
    public Phrase title() {
        return new Phrase("专家", "Experts");
    }

    @Override
    public SheetColumns<ExpertLine> columns() {
        return COLUMNS;
    }

    @Override
    public boolean admits(Actor actor) {
        return actor.works();
    }

    /** The rows say how to reach people. */
    @Override
    public boolean sensitive() {
        return true;
    }

    @Override
    public List<String> key(SheetRow row) {
        return List.of(row.unit("unit").value(), row.text("name"), row.text("employer"));
    }

    private static List<String> key(ExpertEntry entry) {
        return List.of(entry.unit().value(), entry.name(), entry.employer());
    }

    private Map<List<String>, Expert> stored(Collection<List<String>> keys) {
        var found = new HashMap<List<String>, Expert>();
        jdbc.sql("""
            select e.* from expert.expert e join unnest(?::text[], ?::text[], ?::text[]) k(unit, name, employer)
              on e.jurisdiction = k.unit and e.name = k.name and e.employer = k.employer
            where e.ended_on is null\
            """)
                .params(texts(keys, one -> one.get(0)), texts(keys, one -> one.get(1)), texts(keys, one -> one.get(2)))
                .query(Experts::expert)
                .list()
                .forEach(expert -> found.put(key(expert.entry()), expert));
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<List<String>, ExpertLine> known(Actor actor, Collection<List<String>> keys) {
        var stored = stored(keys);
        var people = persons.opened(stored.values().stream().map(Expert::person).toList());
        var known = new HashMap<List<String>, ExpertLine>();
        stored.forEach((key, expert) -> {
            var person = people.get(expert.person());
            known.put(key, new ExpertLine(expert.entry(), person == null ? "" : dialled(person.phone())));
        });
        return known;
    }

    private static String dialled(String phone) {
        return PhoneNumber.parse(phone).map(PhoneNumber::dialled).orElse("");
    }

    @Override
    @SuppressWarnings("unchecked")
    public Outcome<ExpertLine> entry(SheetRow row) {
        var entry = new ExpertEntry(
                row.unit("unit"),
                row.text("name"),
                row.text("employer"),
                row.text("title"),
                (Set<ExpertField>) row.must("fields", Set.class),
                row.text("qualification"),
                row.must("from", LocalDate.class),
                row.must("until", LocalDate.class));
        return Outcome.done(new ExpertLine(entry, row.text("phone")));
    }

    @Override
    public List<Refusal> objections(Actor actor, ExpertLine line, @Nullable ExpertLine known) {
        return line.objections(known != null);
    }

    @Override
    public List<List<Refusal>> save(Actor actor, List<SheetChange<ExpertLine>> changes) {
        var stored = stored(
                changes.stream().map(change -> key(change.entry().entry())).toList());
        var answers = new ArrayList<List<Refusal>>();
        for (var change : changes) {
            var line = change.entry();
            var expert = stored.get(key(line.entry()));
            var outcome = expert == null
                    ? experts.appoint(actor, UuidV7.next(clock), line.entry(), line.phone())
                    : change(actor, expert, line, Optional.ofNullable(change.known()));
            answers.add(outcome instanceof Outcome.Refused<UUID>(var refusals) ? refusals : List.of());
        }
        return answers;
    }

    private Outcome<UUID> change(Actor actor, Expert expert, ExpertLine line, Optional<ExpertLine> known) {
        var isReached = line.phone().isEmpty()
                || known.filter(old -> old.phone().equals(line.phone())).isPresent();
        var changed = isReached
                ? Outcome.done(expert.person())
                : persons.change(
                        actor,
                        expert.person(),
                        persons.find(expert.person()).revision(),
                        PersonEntry.of(line.entry().name(), IdNumber.Kind.NONE, "", line.phone()));
        return changed.then(person -> line.entry().equals(expert.entry())
                ? Outcome.done(expert.id())
                : experts.change(actor, expert.id(), expert.revision(), line.entry()));
    }

    private static <T> String[] texts(Collection<T> things, Function<T, String> text) {
        return things.stream().map(text).toArray(String[]::new);
    }
}
