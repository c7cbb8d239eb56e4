package org.youbei.shelter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.GeoPoint;
import org.youbei.model.GeoPoint.Datum;
import org.youbei.place.Places;
import org.youbei.shelter.site.Areas;
import org.youbei.shelter.site.Facility;
import org.youbei.shelter.site.Hazard;
import org.youbei.shelter.site.Norms;
import org.youbei.shelter.site.Sets;
import org.youbei.shelter.site.Stay;

/**
 * What everybody may know of shelters: those of the scope's district that have been put into use and have a place. A shelter is made public
 * by being commissioned, since where one can go has to be known before it is needed. Who keeps the keys, whose the place is and who is
 * inside never comes out here.
 */
@Repository
@Transactional(readOnly = true)
public class PublicShelters {
    /** Datums shift places by some hundred metres, so that a few more are read than are asked for. */
    private static final int SPARE = 40;

    private final JdbcClient jdbc;
    private final Norms norms;

    PublicShelters(JdbcClient jdbc, Norms norms) {
        this.jdbc = jdbc;
        this.norms = norms;
    }

    /**
     * A shelter as everybody may know it.
     *
     * @param room people that find room there; null where nobody has measured or declared it
     * @param at in WGS-84
     * @param open whether it takes people in now; one that is not open may be locked
     * @param metres from the place asked about, as the crow flies
     */
    public record Published(
            UUID id,
            String name,
            Stay stay,
            String address,
            @Nullable Integer room,
            boolean night,
            Set<Facility> facilities,
            Set<Hazard> hazards,
            GeoPoint at,
            boolean open,
            double metres) {}

    /** The nearest to a place, of whichever unit of the district they are; those that are open now come first where they are as near. */
    public List<Published> nearest(GeoPoint at, int most) {
        var here = at.in(Datum.WGS84);
        return jdbc
                .sql("select * from shelter.published(?, ?, ?)")
                .params(here.longitude().doubleValue(), here.latitude().doubleValue(), most + SPARE)
                .query((row, number) -> published(row, here))
                .list()
                .stream()
                .sorted(Comparator.comparingDouble(Published::metres)
                        .thenComparing(one -> !one.open())
                        .thenComparing(Published::name))
                .limit(most)
                .toList();
    }

    private Published published(ResultSet row, GeoPoint here) throws SQLException {
        var stay = Stay.valueOf(row.getString("stay"));
        var areas = new Areas(
                row.getBigDecimal("indoor"),
                row.getBigDecimal("outdoor"),
                row.getBigDecimal("unusable"),
                row.getObject("declared", Integer.class));
        var point = new GeoPoint(
                        row.getBigDecimal("longitude"),
                        row.getBigDecimal("latitude"),
                        Datum.valueOf(row.getString("datum")))
                .in(Datum.WGS84);
        return new Published(
                row.getObject("id", UUID.class),
                row.getString("name"),
                stay,
                row.getString("address"),
                areas.room(norms, stay),
                row.getBoolean("night"),
                Sets.read(row.getString("facilities"), Facility.class),
                Sets.read(row.getString("hazards"), Hazard.class),
                point,
                row.getBoolean("open"),
                Places.metres(here, point));
    }
}
