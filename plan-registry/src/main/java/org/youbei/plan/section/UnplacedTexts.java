package org.youbei.plan.section;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.JurisdictionCode;

/** What imports could not place, word by word, in the order of the document. */
@Repository
public class UnplacedTexts {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    UnplacedTexts(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public List<String> of(UUID version) {
        return jdbc.sql("select body from plan.unplaced_text where version = ? order by position")
                .param(version)
                .query((row, number) -> row.getString(1))
                .list();
    }

    public void keep(UUID version, JurisdictionCode unit, List<String> texts) {
        batches.batchUpdate(
                "insert into plan.unplaced_text (version, position, jurisdiction, district, body) values (?, ?, ?, ?, ?)",
                IntStream.range(0, texts.size()).boxed().toList(),
                500,
                (statement, position) -> {
                    statement.setObject(1, version);
                    statement.setInt(2, position);
                    statement.setString(3, unit.value());
                    statement.setString(4, unit.district());
                    statement.setString(5, texts.get(position));
                });
    }
}
