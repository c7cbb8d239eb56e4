package org.youbei.shelter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;
import org.youbei.shelter.site.Areas;
import org.youbei.shelter.site.Grade;
import org.youbei.shelter.site.Norms;
import org.youbei.shelter.site.Stay;

/** Reads the shelters of a scope with the room that follows from their areas, and who is inside. */
@Repository
public class ShelterList extends ListReader<ShelterFilter, ShelterRow> {
    private static final String HEAD = """
        select s.id, s.jurisdiction, coalesce(u.name, s.jurisdiction) as unit_name, s.name, s.grade, s.stay, s.address, s.indoor, s.outdoor,
          s.unusable, s.declared, s.night, s.hazards, s.facilities, s.longitude, s.latitude, s.datum, s.state, s.opening,
          coalesce((select sum(e.people) from shelter.entry e where e.opening = s.opening), 0) as inside
        from shelter.shelter s left join jurisdiction.unit u on u.jurisdiction = s.jurisdiction where true\
        """;

    private final Norms norms;
    private final JdbcClient jdbc;

    ShelterList(JdbcClient jdbc, Norms norms) {
        super(
                jdbc,
                Listing.of(
                        HEAD,
                        "s.id",
                        (row, n) -> row(row, norms),
                        Sort.words("name", "s.name"),
                        Sort.text("unit", "s.jurisdiction")));
        this.norms = norms;
        this.jdbc = jdbc;
    }

    /** Those with these ids, retired ones too. */
    public List<ShelterRow> of(Collection<String> ids) {
        return jdbc.sql(HEAD + " and s.id::text = any (?)")
                .param(ids.toArray(String[]::new))
                .query((row, n) -> row(row, norms))
                .list();
    }

    @Override
    protected ListQuery where(Scope scope, ShelterFilter filter) {
        return new ListQuery()
                .within(scope, filter.unit(), "s", true)
                .when(filter.state() == null, "s.in_use")
                .equal("s.state", filter.state())
                .equal("s.stay", filter.stay())
                .equal("s.grade", filter.grade())
                .and(
                        "position(:hazard in s.hazards) > 0",
                        "hazard",
                        filter.hazard() == null ? null : filter.hazard().name())
                .words(filter.q(), "s.name", "s.address");
    }

    /** How many shelters there are in each state. */
    public Map<ShelterState, Long> states(Scope scope, @Nullable JurisdictionCode unit) {
        return counts(
                "select s.state as value from shelter.shelter s where true",
                new ListQuery().chosen(scope, unit, "s", true),
                ShelterState::valueOf);
    }

    /** Shelters that are open, those with most room first. */
    public List<ShelterRow> open(Scope scope, @Nullable JurisdictionCode unit, int most) {
        return first(scope, ShelterFilter.ALL.in(unit).standing(ShelterState.OPEN), most).stream()
                .sorted(java.util.Comparator.comparing(
                        ShelterRow::free, java.util.Comparator.nullsLast(java.util.Comparator.reverseOrder())))
                .toList();
    }

    public Norms norms() {
        return norms;
    }

    private static ShelterRow row(ResultSet row, Norms norms) throws SQLException {
        var areas = new Areas(
                row.getBigDecimal("indoor"),
                row.getBigDecimal("outdoor"),
                row.getBigDecimal("unusable"),
                row.getObject("declared", Integer.class));
        var stay = Stay.valueOf(row.getString("stay"));
        var state = ShelterState.valueOf(row.getString("state"));
        var room = areas.room(norms, stay);
        var inside = row.getInt("inside");
        return new ShelterRow(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("unit_name"),
                row.getString("name"),
                Grade.valueOf(row.getString("grade")),
                stay,
                row.getString("address"),
                areas,
                areas.computed(norms, stay),
                room,
                row.getBoolean("night"),
                row.getString("hazards"),
                row.getString("facilities"),
                point(row),
                state,
                row.getObject("opening", UUID.class),
                inside,
                ShelterRow.saturated(state, inside, room, norms));
    }

    private static @Nullable GeoPoint point(ResultSet row) throws SQLException {
        var datum = row.getString("datum");
        return datum == null
                ? null
                : new GeoPoint(
                        row.getBigDecimal("longitude"), row.getBigDecimal("latitude"), GeoPoint.Datum.valueOf(datum));
    }
}
