package org.youbei.inspection.point;

import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.JurisdictionCode;
import org.youbei.place.Mark;
import org.youbei.place.Places;

/** Keeps open points registered among the places, so that whoever asks what is near finds them. */
@Component
class PointMarks {
    private final Places places;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PointMarks(Places places, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.places = places;
        this.jdbc = jdbc;
        transaction = new TransactionTemplate(transactions);
    }

    void keep(Point point) {
        var at = point.entry().position();
        if (at == null || point.closedOn() != null) {
            places.remove(PointRegister.SUBJECT, point.getId());
        } else {
            places.put(new Mark(
                    PointRegister.SUBJECT,
                    point.getId(),
                    point.unit(),
                    point.entry().name(),
                    at));
        }
    }

    /** Those that were there before places were: once, as long as none is registered. */
    @EventListener(ApplicationReadyEvent.class)
    void registerAll() {
        Scopes.wholeTree(() -> transaction.execute(status -> {
            if (!places.knows(PointRegister.SUBJECT)) {
                jdbc.sql("""
                    select id, jurisdiction, name, longitude, latitude, datum from inspection.point
                    where closed_on is null and longitude is not null\
                    """).query(row -> {
                    var at = PointStops.position(
                            row.getBigDecimal("longitude"), row.getBigDecimal("latitude"), row.getString("datum"));
                    if (at != null) {
                        places.put(new Mark(
                                PointRegister.SUBJECT,
                                row.getObject("id", UUID.class),
                                new JurisdictionCode(row.getString("jurisdiction")),
                                row.getString("name"),
                                at));
                    }
                });
            }
            return null;
        }));
    }
}
