package org.youbei.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Sha256;
import org.youbei.sheet.column.RowReader;
import org.youbei.sheet.column.SheetFault;
import org.youbei.sheet.column.SheetRow;
import org.youbei.sheet.column.TableSearch;

/** Says of each row of a file what taking it in would do. Changes nothing. */
final class Judge<T> {
    private static final int MARK = 16;

    private final SheetImport<T> kind;
    private final Actor actor;
    private final Locale locale;
    private final RowReader<T> reader;
    private final Units units;
    private final Surroundings surroundings;

    Judge(SheetImport<T> kind, Actor actor, Locale locale, RowReader<T> reader, Units units) {
        this.kind = kind;
        this.actor = actor;
        this.locale = locale;
        this.reader = reader;
        this.units = units;
        this.surroundings = new Surroundings(district -> kind.surroundings(actor, district));
    }

    /** A row on its way to a verdict. */
    private static final class Case<T> {
        private final TableSearch.Row row;
        private final SheetRow read;
        private final List<Refusal> faults;
        /** What is wrong with the units that it names. */
        private final List<Refusal> displaced = new ArrayList<>();

        private List<String> key = List.of();
        private @Nullable T entry;
        private @Nullable T known;
        private boolean nothing;
        private final List<Refusal> doubts = new ArrayList<>();

        Case(TableSearch.Row row, SheetRow read, List<Refusal> faults) {
            this.row = row;
            this.read = read;
            this.faults = new ArrayList<>(faults);
        }
    }

    /** @param change null where the row changes nothing or is wrong */
    record Decision<T>(JudgedRow judged, @Nullable SheetChange<T> change) {}

    List<Decision<T>> decide(List<TableSearch.Row> rows) {
        var cases = new ArrayList<Case<T>>(rows.size());
        for (int from = 0; from < rows.size(); from += kind.batch()) {
            cases.addAll(read(rows.subList(from, Math.min(rows.size(), from + kind.batch()))));
        }
        compareTogether(cases);
        var same = new HashMap<List<String>, List<Case<T>>>();
        cases.stream()
                .filter(one -> one.entry != null)
                .forEach(one ->
                        same.computeIfAbsent(one.key, key -> new ArrayList<>(1)).add(one));
        return cases.stream()
                .map(one -> decision(one, same.getOrDefault(one.key, List.of())))
                .toList();
    }

    private void compareTogether(List<Case<T>> cases) {
        var sound = new ArrayList<Case<T>>();
        var entries = new ArrayList<T>();
        for (var one : cases) {
            var entry = one.entry;
            if (entry != null && one.faults.isEmpty()) {
                sound.add(one);
                entries.add(entry);
            }
        }
        var objections = kind.objectionsTogether(actor, entries);
        for (int at = 0; at < objections.size(); at++) {
            var one = sound.get(at);
            if (!entries.get(at).equals(one.known)) {
                one.faults.addAll(objections.get(at));
            }
        }
        var doubts = kind.doubtsTogether(actor, entries);
        for (int at = 0; at < doubts.size(); at++) {
            sound.get(at).doubts.addAll(doubts.get(at));
        }
    }

    private List<Case<T>> read(List<TableSearch.Row> rows) {
        var cases = new ArrayList<Case<T>>(rows.size());
        for (var row : rows) {
            var read = reader.read(row.line());
            cases.add(new Case<>(row, read.row(), read.faults()));
        }
        var columns = kind.columns();
        units.check(actor, columns, cases.stream().map(one -> one.read).toList())
                .forEach((at, faults) -> cases.get(at).displaced.addAll(faults));
        cases.forEach(this::passOver);
        var sound = cases.stream()
                .filter(one -> one.faults.isEmpty() && !one.nothing)
                .toList();
        sound.forEach(one -> one.key = kind.key(one.read));
        var known = sound.isEmpty()
                ? Map.<List<String>, T>of()
                : kind.known(actor, sound.stream().map(one -> one.key).collect(Collectors.toSet()));
        sound.forEach(one -> enter(one, known.get(one.key)));
        return cases;
    }

    /** A row that the template began and nobody filled in; one with a fault in a cell says something. */
    private void passOver(Case<T> one) {
        one.nothing = one.displaced.isEmpty()
                && one.faults.stream().allMatch(fault -> fault.code().equals(SheetFault.EMPTY.code()))
                && kind.saysNothing(one.read);
        if (one.nothing) {
            one.faults.clear();
        } else if (!one.faults.isEmpty()) {
            one.faults.addAll(one.displaced);
        }
    }

    /** A list that was handed out may hold things of other units, which are no fault as long as nothing is changed about them. */
    private void enter(Case<T> one, @Nullable T known) {
        one.known = known;
        if (!one.displaced.isEmpty() && !isSame(one, known)) {
            one.faults.addAll(one.displaced);
            return;
        }
        switch (kind.entry(one.read.over(kind.columns(), known))) {
            case Outcome.Done<T>(var entry) -> {
                if (!entry.equals(known)) {
                    one.faults.addAll(kind.objections(actor, entry, known));
                }
                one.entry = entry;
                one.doubts.addAll(surroundings.doubts(one.read));
                one.doubts.addAll(kind.doubts(actor, entry, known));
            }
            case Outcome.Refused<T>(var refusals) -> one.faults.addAll(refusals);
        }
    }

    private boolean isSame(Case<T> one, @Nullable T known) {
        return known != null
                && kind.entry(one.read.over(kind.columns(), known)) instanceof Outcome.Done<T>(var entry)
                && entry.equals(known);
    }

    private Decision<T> decision(Case<T> one, List<Case<T>> same) {
        if (one.nothing) {
            return new Decision<>(judged(one, Verdict.SAME, List.of(), List.of()), null);
        }
        var entry = one.entry;
        if (!one.faults.isEmpty() || entry == null) {
            return new Decision<>(judged(one, Verdict.WRONG, one.faults, List.of()), null);
        }
        if (same.size() > 1) {
            boolean alike = same.stream().allMatch(other -> entry.equals(other.entry));
            if (!alike) {
                var lines = same.stream()
                        .filter(other -> other != one)
                        .map(other -> place(other.row))
                        .collect(Collectors.joining("、"));
                return wrong(one, SheetFault.TWICE_DIFFERING.refusal(lines));
            }
            if (same.getFirst() != one) {
                var first = SheetFault.TWICE_SAME.refusal(place(same.getFirst().row));
                return new Decision<>(judged(one, Verdict.REPEATED, List.of(first), List.of()), null);
            }
        }
        return sound(one, entry);
    }

    private Decision<T> sound(Case<T> one, T entry) {
        var known = one.known;
        if (entry.equals(known)) {
            return new Decision<>(judged(one, Verdict.SAME, List.of(), List.of()), null);
        }
        var change = new SheetChange<>(one.row.line().number(), one.key, entry, known);
        var verdict = !one.doubts.isEmpty() ? Verdict.DOUBTFUL : known == null ? Verdict.NEW : Verdict.CHANGED;
        return new Decision<>(judged(one, verdict, one.doubts, changes(entry, known)), change);
    }

    private Decision<T> wrong(Case<T> one, Refusal reason) {
        return new Decision<>(judged(one, Verdict.WRONG, List.of(reason), List.of()), null);
    }

    private static String place(TableSearch.Row row) {
        return row.sheet().isEmpty()
                ? "" + row.line().number()
                : row.sheet() + "!" + row.line().number();
    }

    private List<FieldChange> changes(T entry, @Nullable T known) {
        if (known == null) {
            return List.of();
        }
        return kind.columns().all().stream()
                .map(column -> new FieldChange(column.name(), column.shown(known, locale), column.shown(entry, locale)))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private JudgedRow judged(Case<T> one, Verdict verdict, List<Refusal> reasons, List<FieldChange> changes) {
        return new JudgedRow(one.row, verdict, List.copyOf(reasons), changes, shown(one.entry), fingerprint(one.known));
    }

    private List<String> shown(@Nullable T entry) {
        return entry == null ? List.of() : kind.columns().cells(entry, locale);
    }

    private String fingerprint(@Nullable T known) {
        if (known == null) {
            return "";
        }
        var shown = String.join("\u001f", kind.columns().cells(known, Locale.ROOT));
        var digest = Sha256.of(shown);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, MARK));
    }
}
