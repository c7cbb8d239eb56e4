package org.youbei.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.youbei.model.Actor;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.sheet.column.Choice;
import org.youbei.sheet.column.Phrase;
import org.youbei.sheet.column.SheetColumn;
import org.youbei.sheet.column.SheetColumns;
import org.youbei.sheet.column.SheetRow;

/** An import of a module that does not exist: shelves of communities, kept in memory. */
class Shelves implements SheetImport<Shelves.Shelf> {
    enum Kind {
        WOOD,
        STEEL
    }

    record Shelf(
            JurisdictionCode unit,
            String name,
            Kind kind,
            @Nullable Long load,
            String note,
            @Nullable GeoPoint place) {}

    static final SheetColumns<Shelf> COLUMNS = SheetColumns.of(
                    SheetColumn.<Shelf>unit("unit", JurisdictionLevel.COMMUNITY, JurisdictionLevel.GRID, Shelf::unit)
                            .named("区划代码|社区代码", "Division code")
                            .must()
                            .example("420106001001"),
                    SheetColumn.<Shelf>text("name", 20, Shelf::name)
                            .named("名称|货架名称", "Name")
                            .must(),
                    SheetColumn.of(
                                    "kind",
                                    Choice.of(Kind.class)
                                            .word(Kind.WOOD, "木", "Wood")
                                            .word(Kind.STEEL, "钢", "Steel"),
                                    Shelf::kind)
                            .named("材质", "Material")
                            .must(),
                    SheetColumn.<Shelf>whole("load", 0, 1_000_000, Shelf::load)
                            .named("承重（公斤）", "Load (kg)")
                            .note("一层能放多重", "what one board carries"),
                    SheetColumn.<Shelf>text("note", Shelf::note).named("备注", "Note"))
            .withPlace(Shelf::place);

    final Map<List<String>, Shelf> stored = new ConcurrentHashMap<>();
    final List<GeoPoint> surroundings = new ArrayList<>();

    @Nullable String refusing;

    @Override
    public String kind() {
        return "shelves";
    }

    @Override
    public Phrase title() {
        return new Phrase("货架", "Shelves");
    }

    @Override
    public SheetColumns<Shelf> columns() {
        return COLUMNS;
    }

    @Override
    public boolean admits(Actor actor) {
        return actor.has(Role.STREET_STAFF);
    }

    @Override
    public List<String> key(SheetRow row) {
        return List.of(row.text("unit"), row.text("name"));
    }

    @Override
    public Map<List<String>, Shelf> known(Actor actor, Collection<List<String>> keys) {
        var known = new HashMap<>(stored);
        known.keySet().retainAll(keys);
        return known;
    }

    @Override
    public Outcome<Shelf> entry(SheetRow row) {
        return Outcome.done(new Shelf(
                row.unit("unit"),
                row.text("name"),
                row.must("kind", Kind.class),
                row.whole("load"),
                row.text("note"),
                row.place()));
    }

    @Override
    public List<Refusal> objections(Actor actor, Shelf entry, @Nullable Shelf known) {
        return entry.name().equals("纸架") ? List.of(Refusal.at("name", "shelf.paper")) : List.of();
    }

    @Override
    public List<Refusal> doubts(Actor actor, Shelf entry, @Nullable Shelf known) {
        var load = entry.load();
        return load != null && load > 10_000 ? List.of(Refusal.at("load", "shelf.heavy", 10_000)) : List.of();
    }

    @Override
    public List<GeoPoint> surroundings(Actor actor, JurisdictionCode district) {
        return surroundings;
    }

    @Override
    public List<List<Refusal>> save(Actor actor, List<SheetChange<Shelf>> changes) {
        var answers = new ArrayList<List<Refusal>>();
        for (var change : changes) {
            if (change.entry().name().equals(refusing)) {
                answers.add(List.of(Refusal.of("shelf.full")));
            } else {
                stored.put(change.key(), change.entry());
                answers.add(List.of());
            }
        }
        return answers;
    }

    @Override
    public int batch() {
        return 3;
    }
}
