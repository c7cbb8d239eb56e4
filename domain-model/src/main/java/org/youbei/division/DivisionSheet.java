package org.youbei.division;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.sheet.SheetChange;
import org.youbei.sheet.SheetImport;
import org.youbei.sheet.column.Phrase;
import org.youbei.sheet.column.SheetColumns;
import org.youbei.sheet.column.SheetFault;
import org.youbei.sheet.column.SheetRow;

/** Tables of divisions as an administrator sends them: new units, and new names of those that are there. */
@Component
public class DivisionSheet implements SheetImport<Division> {
    private final DivisionImporter importer;
    private final Jurisdictions jurisdictions;

    DivisionSheet(DivisionImporter importer, Jurisdictions jurisdictions) {
        this.importer = importer;
        this.jurisdictions = jurisdictions;
    }

    @Override
    public String kind() {
        return "divisions";
    }

    @Override
    public Phrase title() {
        return new Phrase("区划", "Divisions");
    }

    @Override
    public SheetColumns<Division> columns() {
        return DivisionColumns.ALL;
    }

    @Override
    public boolean admits(Actor actor) {
        return actor.isPlatform() || actor.has(Role.ADMINISTRATOR);
    }

    @Override
    public List<String> key(SheetRow row) {
        return List.of(row.text(DivisionColumns.CODE));
    }

    @Override
    public Map<List<String>, Division> known(Actor actor, Collection<List<String>> keys) {
        var codes = keys.stream()
                .map(key -> new JurisdictionCode(key.getFirst()))
                .filter(actor.scope()::contains)
                .collect(Collectors.toSet());
        var known = new HashMap<List<String>, Division>();
        jurisdictions.names(codes).forEach((code, name) -> known.put(List.of(code.value()), new Division(code, name)));
        return known;
    }

    @Override
    public Outcome<Division> entry(SheetRow row) {
        return Outcome.done(DivisionColumns.division(row));
    }

    @Override
    public List<Refusal> objections(Actor actor, Division entry, @Nullable Division known) {
        return actor.scope().contains(entry.code())
                ? List.of()
                : List.of(
                        SheetFault.OUTSIDE.at(DivisionColumns.CODE, entry.code().value()));
    }

    /** Streets and below need their superior in the tree or in the table; a district may be the top of a table. */
    @Override
    public List<List<Refusal>> objectionsTogether(Actor actor, List<Division> entries) {
        var there = stored(entries);
        var objections = new ArrayList<List<Refusal>>();
        entries.forEach(entry -> objections.add(List.of()));
        IntStream.range(0, entries.size())
                .boxed()
                .sorted(Comparator.comparing(at -> entries.get(at).code().level()))
                .forEach(at -> {
                    var code = entries.get(at).code();
                    if (isTop(code) || there.contains(code.parent().orElse(code))) {
                        there.add(code);
                    } else {
                        var superior =
                                code.parent().map(JurisdictionCode::value).orElse("");
                        objections.set(at, List.of(Refusal.at(DivisionColumns.CODE, "division.no-superior", superior)));
                    }
                });
        return objections;
    }

    private Set<JurisdictionCode> stored(List<Division> entries) {
        var superiors = entries.stream()
                .flatMap(entry -> entry.code().parent().stream())
                .collect(Collectors.toSet());
        return new HashSet<>(jurisdictions.names(superiors).keySet());
    }

    private static boolean isTop(JurisdictionCode code) {
        return code.level().compareTo(JurisdictionLevel.DISTRICT) <= 0;
    }

    @Override
    public List<List<Refusal>> save(Actor actor, List<SheetChange<Division>> changes) {
        importer.merge(actor, changes.stream().map(SheetChange::entry).toList());
        return changes.stream().map(change -> List.<Refusal>of()).toList();
    }

    /** A superior may stand in any line of the table, so that all lines are looked at together. */
    @Override
    public int batch() {
        return 200_000;
    }
}
