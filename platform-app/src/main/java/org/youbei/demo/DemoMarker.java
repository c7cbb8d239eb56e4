package org.youbei.demo;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Remembers that invented data is on the system. */
@Repository
public class DemoMarker {
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoMarker(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean present() {
        return jdbc.sql("select exists (select from demo.marker)")
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /** Whether no demo data was ever loaded. */
    @Transactional(readOnly = true)
    boolean absent() {
        return jdbc.sql("select not exists (select from demo.marker)")
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    void set(String district) {
        jdbc.sql("insert into demo.marker (district, loaded_at) values (?, ?)")
                .params(district, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
