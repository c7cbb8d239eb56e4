package org.youbei.supply.item;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Subject;
import org.youbei.supply.Checks;
import org.youbei.supply.SupplyRefusal;

/** The items of units. A unit sees its own, those of the units below, and those of the units above, which it uses but does not change. */
@Component
@Transactional
public class Items {
    private static final String COLUMNS = "select i.* from supply.item i where ";
    private static final int MOST = 2_000;

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final AuditTrail audit;
    private final Clock clock;

    Items(JdbcClient jdbc, Catalogue catalogue, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param said its id is made with the form, so that sending it twice defines it once */
    public Outcome<UUID> define(Actor actor, Item said) {
        var checks = checked(actor, said);
        if (!checks.isFine()) {
            return checks.refused();
        }
        int made = jdbc.sql("""
            insert into supply.item (id, jurisdiction, district, code, name, unit, pack, pack_size, content, content_unit, dated, whole,
              low, reorder, ceiling, price) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)
                .param(said.id())
                .param(said.owner().value())
                .param(said.owner().district())
                .param(said.code())
                .param(said.name())
                .param(said.unit())
                .param(said.pack())
                .param(said.packSize())
                .param(said.content())
                .param(said.contentUnit())
                .param(said.dated())
                .param(said.whole())
                .param(said.low())
                .param(said.reorder())
                .param(said.ceiling())
                .param(said.price())
                .update();
        if (made == 0) {
            return lookUp(said.id()).isPresent()
                    ? Outcome.done(said.id())
                    : Outcome.refused(SupplyRefusal.KNOWN.at("name"));
        }
        remember(actor, said, "supply-item.defined");
        return Outcome.done(said.id());
    }

    private Checks checked(Actor actor, Item said) {
        var checks = new Checks();
        if (!Checks.works(actor, said.owner())) {
            return checks.when(true, SupplyRefusal.NOT_YOURS.refusal());
        }
        return checks.required("name", said.name(), 120)
                .required("unit", said.unit(), 20)
                .atMost("pack", said.pack(), 20)
                .required("contentUnit", said.contentUnit(), 20)
                .when(!said.code().isEmpty() && !catalogue.knows(said.code()), SupplyRefusal.CATEGORY.at("code"))
                .when(
                        said.pack().isEmpty() != (said.packSize() == null)
                                || said.packSize() != null && said.packSize().signum() <= 0,
                        SupplyRefusal.PACK.at("packSize"))
                .when(said.content().signum() <= 0, SupplyRefusal.NUMBER.at("content"))
                .number("low", said.low())
                .number("reorder", said.reorder())
                .number("ceiling", said.ceiling())
                .number("price", said.price());
    }

    /** Changes the category and the bounds; name and measure stay, because the ledger counts in them. */
    public Outcome<UUID> bound(Actor actor, Item said) {
        var known = find(said.id());
        var checks = checked(actor, said);
        checks.when(!known.unit().equals(said.unit()), SupplyRefusal.MEASURE.at("unit", known.unit()));
        if (!checks.isFine()) {
            return checks.refused();
        }
        jdbc.sql("update supply.item set code = ?, low = ?, reorder = ?, ceiling = ?, price = ? where id = ?")
                .param(said.code())
                .param(said.low())
                .param(said.reorder())
                .param(said.ceiling())
                .param(said.price())
                .param(said.id())
                .update();
        remember(actor, known, "supply-item.bounded");
        return Outcome.done(said.id());
    }

    /** Not used any more; refused while some of it is left. */
    public Outcome<UUID> retire(Actor actor, UUID id) {
        var known = find(id);
        if (!Checks.works(actor, known.owner())) {
            return Outcome.refused(SupplyRefusal.NOT_YOURS.refusal());
        }
        boolean left = jdbc.sql("select exists (select from supply.stock where item = ? and held)")
                .param(id)
                .query(Boolean.class)
                .single();
        if (left) {
            return Outcome.refused(SupplyRefusal.ITEM_IN_STOCK.refusal());
        }
        jdbc.sql("update supply.item set retired_on = ? where id = ? and retired_on is null")
                .params(ChinaTime.today(clock), id)
                .update();
        remember(actor, known, "supply-item.retired");
        return Outcome.done(id);
    }

    @Transactional(readOnly = true)
    public Item find(UUID id) {
        return lookUp(id).orElseThrow(() -> new NotFound(id));
    }

    @Transactional(readOnly = true)
    public boolean isRetired(UUID id) {
        return jdbc.sql("select retired_on is not null from supply.item where id = ?")
                .param(id)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    @Transactional(readOnly = true)
    public Optional<Item> lookUp(UUID id) {
        return jdbc.sql(COLUMNS + "i.id = ?").param(id).query(Items::row).optional();
    }

    /** The items that a unit uses: those of the units above first, then its own; with a name, that one alone. */
    @Transactional(readOnly = true)
    public List<Item> usedBy(JurisdictionCode unit) {
        return jdbc.sql(COLUMNS
                        + "starts_with(?, i.jurisdiction) and i.retired_on is null order by i.code, i.name,"
                        + " i.id limit ?")
                .params(unit.value(), MOST)
                .query(Items::row)
                .list();
    }

    static Item row(ResultSet row, int number) throws SQLException {
        return new Item(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("code"),
                row.getString("name"),
                row.getString("unit"),
                row.getString("pack"),
                row.getBigDecimal("pack_size"),
                row.getBigDecimal("content"),
                row.getString("content_unit"),
                row.getBoolean("dated"),
                row.getBoolean("whole"),
                row.getBigDecimal("low"),
                row.getBigDecimal("reorder"),
                row.getBigDecimal("ceiling"),
                row.getBigDecimal("price"));
    }

    private void remember(Actor actor, Item item, String action) {
        audit.record(
                actor,
                AuditEntry.of(
                        action, new Subject("supply-item", item.id()), item.owner(), Map.of("name", item.name())));
    }
}
