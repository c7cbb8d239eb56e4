package org.youbei.plan.section;

import java.util.List;
import java.util.Optional;
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

    /** A text that stands in no section yet; the position is its name. */
    public record UnplacedText(int position, String body) {}

    public List<UnplacedText> entries(UUID version) {
        return jdbc.sql("select position, body from plan.unplaced_text where version = ? order by position")
                .param(version)
                .query((row, number) -> new UnplacedText(row.getInt("position"), row.getString("body")))
                .list();
    }

    /** Takes a text out; nothing where it has gone already. */
    public Optional<String> take(UUID version, int position) {
        return jdbc.sql("delete from plan.unplaced_text where version = ? and position = ? returning body")
                .params(version, position)
                .query(String.class)
                .optional();
    }

    /** Behind those that are there. */
    public void append(UUID version, JurisdictionCode unit, List<String> texts) {
        var last = jdbc.sql("select coalesce(max(position), -1) from plan.unplaced_text where version = ?")
                .param(version)
                .query(Integer.class)
                .single();
        keep(version, unit, texts, last + 1);
    }

    public void keep(UUID version, JurisdictionCode unit, List<String> texts) {
        keep(version, unit, texts, 0);
    }

    private void keep(UUID version, JurisdictionCode unit, List<String> texts, int first) {
        batches.batchUpdate(
                "insert into plan.unplaced_text (version, position, jurisdiction, district, body) values (?, ?, ?, ?, ?)",
                IntStream.range(0, texts.size()).boxed().toList(),
                500,
                (statement, position) -> {
                    statement.setObject(1, version);
                    statement.setInt(2, first + position);
                    statement.setString(3, unit.value());
                    statement.setString(4, unit.district());
                    statement.setString(5, texts.get(position));
                });
    }
}
