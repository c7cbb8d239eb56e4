package org.youbei.volunteer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.person.Entering;
import org.youbei.person.IdNumber;
import org.youbei.person.MembershipKind;
import org.youbei.person.PersonEntry;
import org.youbei.person.Persons;
import org.youbei.sheet.SheetChange;
import org.youbei.sheet.SheetImport;
import org.youbei.sheet.column.Phrase;
import org.youbei.sheet.column.SheetColumns;
import org.youbei.sheet.column.SheetRow;

/**
 * The spreadsheet of volunteers whom a unit has vetted already: a row for each, known again by the number of the document. Somebody who is a volunteer
 * elsewhere in the district is a wrong row, and nothing is told of who or where. It comes in; names do not go out.
 */
@Component
@Transactional
public class VolunteerSheet implements SheetImport<VolunteerLine> {
    private final Intake intake;
    private final Persons persons;
    private final Clock clock;

    VolunteerSheet(Intake intake, Persons persons, Clock clock) {
        this.intake = intake;
        this.persons = persons;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "volunteers";
    }

    @Override
    public Phrase title() {
        return new Phrase("志愿者", "Volunteers");
    }

    @Override
    public SheetColumns<VolunteerLine> columns() {
        return VolunteerColumns.ALL;
    }

    @Override
    public boolean admits(Actor actor) {
        return actor.works();
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
    public Map<List<String>, VolunteerLine> known(Actor actor, Collection<List<String>> keys) {
        var known = new HashMap<List<String>, VolunteerLine>();
        intake.stored(keys.stream().map(List::getFirst).toList())
                .forEach((number, one) -> known.put(List.of(number), one.line()));
        return known;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Outcome<VolunteerLine> entry(SheetRow row) {
        var skills = row.get("skills", Set.class);
        var free = row.get("availability", Integer.class);
        var person = new PersonEntry(
                row.text("name"),
                Optional.ofNullable(row.get("idKind", IdNumber.Kind.class)).orElse(IdNumber.Kind.RESIDENT),
                row.text("idNumber"),
                row.day("born"),
                row.text("phone"),
                "",
                "",
                "",
                row.text("emergencyName"),
                row.text("emergencyPhone"));
        var said = new Application(
                VolunteerLine.plain(person),
                skills == null ? Set.of() : (Set<String>) skills,
                free == null ? 0 : free,
                Optional.ofNullable(row.whole("distance")).map(Long::intValue).orElse(0),
                Boolean.TRUE.equals(row.get("guardian", Boolean.class)),
                Boolean.TRUE.equals(row.get("consent", Boolean.class)));
        var line = new VolunteerLine(row.unit("unit"), said, row.day("since"), row.day("trainedOn"), row.text("paper"));
        return Outcome.done(row.known().isEmpty() ? line : line.again());
    }

    @Override
    public List<Refusal> objections(Actor actor, VolunteerLine line, @Nullable VolunteerLine known) {
        if (known != null && !known.unit().equals(line.unit())) {
            return List.of(VolunteerRefusal.TAKEN.at("idNumber"));
        }
        return line.objections(ChinaTime.today(clock));
    }

    /** What only the whole district knows: who is a volunteer already, and which numbers stand under another name. */
    @Override
    @Transactional(readOnly = true)
    public List<List<Refusal>> objectionsTogether(Actor actor, List<VolunteerLine> lines) {
        var own = intake.stored(lines.stream().map(VolunteerSheet::number).toList());
        var strangers =
                lines.stream().filter(line -> !own.containsKey(number(line))).toList();
        var taken = intake.taken(strangers);
        var names = new HashSet<>(persons.underOtherNames(
                strangers.stream().map(VolunteerSheet::entering).toList()));
        return lines.stream()
                .map(line -> {
                    if (!own.containsKey(number(line)) && taken.contains(number(line))) {
                        return List.of(VolunteerRefusal.TAKEN.at("idNumber"));
                    }
                    return names.contains(number(line))
                            ? List.of(org.youbei.person.PersonRefusal.OTHER_NAME.at("name"))
                            : List.<Refusal>of();
                })
                .toList();
    }

    private static String number(VolunteerLine line) {
        return line.said().person().idNumber();
    }

    private static Entering entering(VolunteerLine line) {
        return new Entering(new UUID(0, 0), line.unit(), line.said().person(), MembershipKind.VOLUNTEER);
    }

    @Override
    public List<List<Refusal>> save(Actor actor, List<SheetChange<VolunteerLine>> changes) {
        var answers = new ArrayList<List<Refusal>>(Collections.nCopies(changes.size(), List.of()));
        var fresh = new ArrayList<VolunteerLine>();
        var places = new ArrayList<Integer>();
        var stored = intake.stored(changes.stream()
                .filter(change -> change.known() != null)
                .map(change -> number(change.entry()))
                .toList());
        for (int at = 0; at < changes.size(); at++) {
            var line = changes.get(at).entry();
            var old = stored.get(number(line));
            if (old == null) {
                fresh.add(line);
                places.add(at);
            } else {
                answers.set(at, intake.change(actor, old, line));
            }
        }
        var taken = intake.take(actor, fresh);
        for (int nth = 0; nth < taken.size(); nth++) {
            answers.set(places.get(nth), taken.get(nth));
        }
        return answers;
    }
}
