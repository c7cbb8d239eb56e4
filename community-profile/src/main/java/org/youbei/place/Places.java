package org.youbei.place;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.GeoPoint;
import org.youbei.model.GeoPoint.Datum;
import org.youbei.model.JurisdictionCode;

/**
 * Where things are, for all modules: a module registers what has a place and asks what is near or inside. Every answer holds only what
 * the current scope may see. All positions come back in WGS-84, which counts as CGCS2000.
 *
 * <p>An empty set of kinds means every kind.
 */
@Repository
@Transactional(readOnly = true)
public class Places {
    private static final String COLUMNS =
            "select kind, id, jurisdiction, name, longitude, latitude from place.mark where ";
    private static final double DEGREES_MARGIN = 0.000_001;

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Registers the thing or moves it, in the caller's transaction. Outside the scope the database refuses. */
    @Transactional
    public void put(Mark mark) {
        var at = mark.at().in(Datum.WGS84);
        jdbc.sql("""
            insert into place.mark (kind, id, jurisdiction, district, name, longitude, latitude)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (kind, id) do update set jurisdiction = excluded.jurisdiction, district = excluded.district,
              name = excluded.name, longitude = excluded.longitude, latitude = excluded.latitude
            where (mark.jurisdiction, mark.name, mark.longitude, mark.latitude)
              is distinct from (excluded.jurisdiction, excluded.name, excluded.longitude, excluded.latitude)\
            """)
                .params(
                        mark.kind(),
                        mark.id(),
                        mark.unit().value(),
                        mark.unit().district(),
                        mark.name(),
                        at.longitude(),
                        at.latitude())
                .update();
    }

    /** The thing has no place any more, or is no more; nothing happens where it had none. */
    @Transactional
    public void remove(String kind, UUID id) {
        jdbc.sql("delete from place.mark where kind = ? and id = ?")
                .params(kind, id)
                .update();
    }

    /** Whether anything of the kind is registered in the scope. */
    public boolean knows(String kind) {
        return jdbc.sql("select exists (select from place.mark where kind = ?)")
                .param(kind)
                .query(Boolean.class)
                .single();
    }

    /** What is at most so far away, the nearest first, at most {@code most} of it. */
    public List<Near> within(GeoPoint at, double metres, Set<String> kinds, int most) {
        return jdbc.sql("select * from place.within(?, ?, ?, ?)")
                .params(Earth.inSpace(at), Earth.chord(metres), kinds(kinds), most)
                .query(Places::near)
                .list();
    }

    /** The nearest things, however far away. */
    public List<Near> nearest(GeoPoint at, Set<String> kinds, int most) {
        return jdbc
                .sql("select * from place.nearest(?, ?, ?)")
                .params(Earth.inSpace(at), kinds(kinds), most)
                .query(Places::near)
                .list()
                .stream()
                .sorted(Comparator.comparingDouble(Near::metres))
                .toList();
    }

    /** What lies in the shape or on its edge, in order of kind and name, at most {@code most} of it. */
    public List<Mark> inside(Shape shape, Set<String> kinds, int most) {
        var box = shape.box();
        return jdbc
                .sql(COLUMNS + """
                    longitude between ? and ? and latitude between ? and ?
                      and (cardinality(?::varchar[]) = 0 or kind = any (?)) order by kind, name, id\
                    """)
                .params(
                        box.west() - DEGREES_MARGIN,
                        box.east() + DEGREES_MARGIN,
                        box.south() - DEGREES_MARGIN,
                        box.north() + DEGREES_MARGIN,
                        kinds(kinds),
                        kinds(kinds))
                .query(Places::mark)
                .stream()
                .filter(mark -> shape.covers(mark.at()))
                .limit(most)
                .toList();
    }

    /** The marks of a unit and of those below it, at most {@code most}. */
    public List<Mark> of(JurisdictionCode unit, Set<String> kinds, int most) {
        return jdbc.sql(COLUMNS + """
            jurisdiction >= ? and jurisdiction < ? || '~'
              and (cardinality(?::varchar[]) = 0 or kind = any (?)) order by kind, name, id limit ?\
            """)
                .params(unit.value(), unit.value(), kinds(kinds), kinds(kinds), most)
                .query(Places::mark)
                .list();
    }

    /** Metres along the ground as the crow flies; up to 0.6 % off the ellipsoid. */
    public static double metres(GeoPoint from, GeoPoint to) {
        return Earth.metres(Earth.east(from), Earth.north(from), Earth.east(to), Earth.north(to));
    }

    private static String[] kinds(Collection<String> kinds) {
        return kinds.toArray(String[]::new);
    }

    private static Near near(ResultSet row, int number) throws SQLException {
        return new Near(mark(row, number), Earth.alongTheGround(row.getDouble("chord")));
    }

    private static Mark mark(ResultSet row, int number) throws SQLException {
        return new Mark(
                row.getString("kind"),
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("name"),
                point(row.getBigDecimal("longitude"), row.getBigDecimal("latitude")));
    }

    private static GeoPoint point(BigDecimal longitude, BigDecimal latitude) {
        return new GeoPoint(longitude, latitude, Datum.WGS84);
    }
}
