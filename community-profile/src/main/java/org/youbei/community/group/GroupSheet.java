package org.youbei.community.group;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Outcome;
import org.youbei.model.PhoneNumber;
import org.youbei.model.Refusal;
import org.youbei.model.ResidentId;
import org.youbei.model.UuidV7;
import org.youbei.sheet.SheetChange;
import org.youbei.sheet.SheetImport;
import org.youbei.sheet.column.Choice;
import org.youbei.sheet.column.HeadUnit;
import org.youbei.sheet.column.Phrase;
import org.youbei.sheet.column.SheetColumn;
import org.youbei.sheet.column.SheetColumns;
import org.youbei.sheet.column.SheetFault;
import org.youbei.sheet.column.SheetRow;
import org.youbei.sheet.column.SheetValue;

/** The spreadsheet of people to look after: a row for each, known again by the identity number. It comes in; names do not go out. */
@Component
@Transactional
public class GroupSheet implements SheetImport<PersonEntry> {
    private static final Choice<GroupKind> KINDS = Choice.of(GroupKind.class)
            .word(GroupKind.LIVES_ALONE, "独居老人|孤寡老人|空巢老人", "Old and living alone")
            .word(GroupKind.DISABLED, "残疾人|残疾", "Disabled")
            .word(GroupKind.SERIOUSLY_ILL, "重病患者|重病|大病", "Seriously ill")
            .word(GroupKind.PREGNANT, "孕产妇|孕妇", "Pregnant")
            .word(GroupKind.CHILD_WITHOUT_CARE, "无人照料儿童|困境儿童|留守儿童", "Child without care")
            .word(GroupKind.POWERED_DEVICE, "依赖用电设备|呼吸机|制氧机", "Depends on a powered device")
            .word(GroupKind.LANGUAGE, "语言不通", "Speaks another language");
    private static final Choice<Means> MEANS = Choice.of(Means.class)
            .word(Means.WALKS, "步行", "Walks")
            .word(Means.WHEELCHAIR, "轮椅", "Wheelchair")
            .word(Means.STRETCHER, "担架", "Stretcher")
            .word(Means.NEEDS_POWER, "带电转移|需供电", "Needs power");
    private static final Choice<Ground> GROUNDS = Choice.of(Ground.class)
            .word(Ground.LEGAL_DUTY, "法定职责", "Duty by law")
            .word(Ground.EMERGENCY, "紧急情况", "Emergency")
            .word(Ground.CONSENT, "本人单独同意|本人同意", "Separate consent")
            .word(Ground.GUARDIAN_CONSENT, "监护人同意", "Guardian’s consent");

    private static final SheetColumns<PersonEntry> COLUMNS = SheetColumns.of(
            SheetColumn.<PersonEntry>unit(
                            "unit", JurisdictionLevel.COMMUNITY, JurisdictionLevel.COMMUNITY, PersonEntry::unit)
                    .named("社区代码|区划代码", "Community code|Division code")
                    .must()
                    .example("420106001001"),
            SheetColumn.<PersonEntry>text("name", 30, PersonEntry::name)
                    .named("姓名", "Name")
                    .must()
                    .example("张示例"),
            SheetColumn.<PersonEntry>code(
                            "idNumber",
                            typed -> ResidentId.parse(typed).map(ResidentId::value),
                            new Phrase(
                                    "18 位公民身份号码，核对校验码",
                                    "identity number of 18 characters; its check digit is verified"),
                            PersonEntry::idNumber)
                    .named("身份证号|公民身份号码|身份证号码", "Identity number|ID number")
                    .must(),
            SheetColumn.<PersonEntry>of("kinds", new Kinds(), PersonEntry::kinds)
                    .named("人群类别|类别", "Kinds")
                    .must()
                    .example("独居老人、残疾人"),
            phone("phone", PersonEntry::phone).named("本人电话|电话", "Phone"),
            SheetColumn.<PersonEntry>text("building", 60, PersonEntry::building)
                    .named("楼栋", "Building")
                    .must()
                    .example("3 栋 2 单元"),
            SheetColumn.<PersonEntry>text("room", 60, PersonEntry::room)
                    .named("门牌|房号", "Room")
                    .example("501"),
            SheetColumn.<PersonEntry>of("means", MEANS, PersonEntry::means)
                    .named("转移方式", "How to leave")
                    .must(),
            SheetColumn.<PersonEntry>whole("turn", 1, 3, one -> (long) one.turn())
                    .named("转移次序", "Turn")
                    .must()
                    .note("1 最先转移", "1 is brought out first"),
            SheetColumn.<PersonEntry>text("need", 300, PersonEntry::need)
                    .named("照护须知|备注", "What a helper must know|Note"),
            SheetColumn.<PersonEntry>text("helper", 30, PersonEntry::helper)
                    .named("帮扶人", "Helper")
                    .must(),
            phone("helperPhone", PersonEntry::helperPhone)
                    .named("帮扶人电话", "Helper’s phone")
                    .must(),
            SheetColumn.<PersonEntry>text("standIn", 30, PersonEntry::standIn)
                    .named("替补帮扶人|备用帮扶人", "Stand-in")
                    .must(),
            phone("standInPhone", PersonEntry::standInPhone)
                    .named("替补帮扶人电话|备用帮扶人电话", "Stand-in’s phone")
                    .must(),
            SheetColumn.<PersonEntry>of("ground", GROUNDS, PersonEntry::ground)
                    .named("处理依据", "Legal ground")
                    .must(),
            SheetColumn.<PersonEntry>day("noticedOn", PersonEntry::noticedOn)
                    .named("告知日期", "Notice given on")
                    .must(),
            SheetColumn.<PersonEntry>day("groundUntil", PersonEntry::groundUntil)
                    .named("依据截止日期", "Ground ends on"));

    private static SheetColumn<PersonEntry> phone(String name, Function<PersonEntry, @Nullable Object> of) {
        return SheetColumn.code(
                name,
                typed -> PhoneNumber.parse(typed).map(PhoneNumber::value),
                new Phrase("手机或固定电话", "mobile or landline number"),
                of);
    }

    private final GroupRegister register;
    private final ListedPeople people;
    private final Clock clock;

    GroupSheet(GroupRegister register, ListedPeople people, Clock clock) {
        this.register = register;
        this.people = people;
        this.clock = clock;
    }

    /** Several of the words in one cell. */
    private record Kinds() implements SheetValue {
        @Override
        public Outcome<Set<GroupKind>> read(String cell, HeadUnit unit) {
            var kinds = EnumSet.noneOf(GroupKind.class);
            for (var word : cell.split("[、,，;；/\\n]")) {
                if (!word.isBlank()) {
                    switch (KINDS.read(word, unit)) {
                        case Outcome.Done<GroupKind>(var kind) -> kinds.add(kind);
                        case Outcome.Refused<GroupKind>(var refusals) -> {
                            return Outcome.refused(refusals);
                        }
                    }
                }
            }
            return kinds.isEmpty() ? Outcome.refused(SheetFault.EMPTY.refusal()) : Outcome.done(Set.copyOf(kinds));
        }

        @Override
        public String show(Object value, Locale locale) {
            return ((Set<?>) value)
                    .stream().sorted().map(kind -> KINDS.show(kind, locale)).collect(Collectors.joining("、"));
        }

        @Override
        public Phrase hint() {
            return new Phrase(
                    "可填多个，用顿号隔开：" + String.join("、", KINDS.choices(Locale.CHINESE)),
                    "several, separated by commas: " + String.join(", ", KINDS.choices(Locale.ENGLISH)));
        }
    }

    @Override
    public String kind() {
        return "special-groups";
    }

    @Override
    public Phrase title() {
        return new Phrase("重点人群", "People to look after");
    }

    @Override
    public SheetColumns<PersonEntry> columns() {
        return COLUMNS;
    }

    @Override
    public boolean admits(Actor actor) {
        return GroupRegister.mayKeep(actor);
    }

    @Override
    public boolean sensitive() {
        return true;
    }

    @Override
    public List<String> key(SheetRow row) {
        return List.of(row.text("idNumber"));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<List<String>, PersonEntry> known(Actor actor, Collection<List<String>> keys) {
        var known = new HashMap<List<String>, PersonEntry>();
        people.byNumber(keys.stream().map(List::getFirst).toList())
                .forEach((number, one) -> known.put(List.of(number), one.entry()));
        return known;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Outcome<PersonEntry> entry(SheetRow row) {
        return Outcome.done(new PersonEntry(
                row.unit("unit"),
                row.text("name"),
                row.text("idNumber"),
                row.text("phone"),
                row.text("building"),
                row.text("room"),
                row.text("need"),
                (Set<GroupKind>) row.must("kinds", Set.class),
                row.must("means", Means.class),
                Optional.ofNullable(row.whole("turn")).map(Long::intValue).orElse(0),
                row.text("helper"),
                row.text("helperPhone"),
                row.text("standIn"),
                row.text("standInPhone"),
                row.must("ground", Ground.class),
                row.must("noticedOn", LocalDate.class),
                row.day("groundUntil")));
    }

    @Override
    public List<Refusal> objections(Actor actor, PersonEntry entry, @Nullable PersonEntry known) {
        if (known != null
                && (!known.unit().equals(entry.unit()) || !known.name().equals(entry.name()))) {
            return List.of(GroupRefusal.LISTED.at("idNumber"));
        }
        return EntryPolicy.objections(entry, ChinaTime.today(clock));
    }

    @Override
    public List<List<Refusal>> save(Actor actor, List<SheetChange<PersonEntry>> changes) {
        var answers = new ArrayList<List<Refusal>>(Collections.nCopies(changes.size(), List.of()));
        var fresh = new LinkedHashMap<UUID, PersonEntry>();
        var places = new HashMap<UUID, Integer>();
        var known = people.byNumber(changes.stream()
                .filter(change -> change.known() != null)
                .map(change -> change.entry().idNumber())
                .toList());
        for (int at = 0; at < changes.size(); at++) {
            var entry = changes.get(at).entry();
            var old = known.get(entry.idNumber());
            if (old == null) {
                var id = UuidV7.next(clock);
                fresh.put(id, entry);
                places.put(id, at);
            } else {
                answers.set(at, refusals(register.change(actor, old.id(), old.revision(), entry)));
            }
        }
        register.list(actor, fresh).forEach((id, refusals) -> answers.set(places.getOrDefault(id, 0), refusals));
        return answers;
    }

    private static List<Refusal> refusals(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals) ? refusals : List.of();
    }
}
