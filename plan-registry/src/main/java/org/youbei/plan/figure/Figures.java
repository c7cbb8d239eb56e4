package org.youbei.plan.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Sha256;
import org.youbei.model.UuidV7;

/** The figures of all versions and their pictures; to be called inside a transaction inside a scope. */
@Repository
public class Figures {
    private final JdbcClient jdbc;
    private final Clock clock;

    Figures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Figure> of(UUID version) {
        return jdbc.sql("""
            select f.version, f.number, f.picture, f.caption, p.type, p.width, p.height
            from plan.figure f join plan.picture p on p.id = f.picture
            where f.version = ? order by f.number\
            """).param(version).query(Figures::figure).list();
    }

    public Optional<FigurePicture> picture(UUID version, int number) {
        return jdbc.sql("""
            select p.type, p.width, p.height, p.content from plan.figure f join plan.picture p on p.id = f.picture
            where f.version = ? and f.number = ?\
            """)
                .params(version, number)
                .query((row, n) -> new FigurePicture(
                        row.getString("type"), row.getInt("width"), row.getInt("height"), row.getBytes("content")))
                .optional();
    }

    /** Keeps a picture for a unit, once however often it comes. */
    public UUID keep(JurisdictionCode unit, FigurePicture picture) {
        return jdbc.sql("""
            insert into plan.picture (id, jurisdiction, district, sha256, type, width, height, content)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (jurisdiction, sha256) do update set type = excluded.type returning id\
            """)
                .params(
                        UuidV7.next(clock),
                        unit.value(),
                        unit.district(),
                        Sha256.hex(picture.content()),
                        picture.type(),
                        picture.width(),
                        picture.height(),
                        picture.content())
                .query(UUID.class)
                .single();
    }

    public void add(JurisdictionCode unit, UUID version, int number, UUID picture, String caption) {
        jdbc.sql("""
            insert into plan.figure (version, number, jurisdiction, district, picture, caption)
            values (?, ?, ?, ?, ?, ?)\
            """)
                .params(version, number, unit.value(), unit.district(), picture, caption)
                .update();
    }

    public void copy(UUID from, UUID to) {
        jdbc.sql("""
            insert into plan.figure (version, number, jurisdiction, district, picture, caption)
            select ?, number, jurisdiction, district, picture, caption from plan.figure where version = ?\
            """).params(to, from).update();
    }

    private static Figure figure(ResultSet row, int n) throws SQLException {
        return new Figure(
                row.getObject("version", UUID.class),
                row.getInt("number"),
                row.getObject("picture", UUID.class),
                row.getString("caption"),
                row.getString("type"),
                row.getInt("width"),
                row.getInt("height"));
    }
}
