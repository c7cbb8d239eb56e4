package org.youbei.assessment.spot;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.assessment.campaign.Campaign;
import org.youbei.model.JurisdictionCode;

/** Samples and what was found, in their tables. Within a scope: samples of its campaigns, findings of its units. */
@Component
class StoredSpots {
    private static final String RESULTS =
            "select distinct on (jurisdiction, code) * from assessment.spot_result where ";
    private static final String LAST = " order by jurisdiction, code, entered desc";

    private final JdbcClient jdbc;

    StoredSpots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Campaign campaign, Sample one) {
        jdbc.sql("""
            insert into assessment.spot_sample (id, campaign, number, jurisdiction, district, percent, seed, population, units, reason, drawn_by,
              drawn_at) values (:id, :campaign, :number, :unit, :district, :percent, :seed, :population, :units, :reason, :by, :at)\
            """)
                .param("id", one.id())
                .param("campaign", one.campaign())
                .param("number", one.number())
                .param("unit", campaign.unit().value())
                .param("district", campaign.district())
                .param("percent", one.percent())
                .param("seed", one.seed())
                .param("population", codes(one.population()))
                .param("units", codes(one.units()))
                .param("reason", one.reason())
                .param("by", one.by())
                .param("at", Timestamp.from(one.at()))
                .update();
    }

    private static String[] codes(List<JurisdictionCode> units) {
        return units.stream().map(JurisdictionCode::value).toArray(String[]::new);
    }

    List<Sample> of(UUID campaign) {
        return jdbc.sql("select * from assessment.spot_sample where campaign = ? order by number")
                .param(campaign)
                .query(StoredSpots::sample)
                .list();
    }

    Optional<Sample> find(UUID id) {
        return jdbc.sql("select * from assessment.spot_sample where id = ?")
                .param(id)
                .query(StoredSpots::sample)
                .optional();
    }

    void add(UUID campaign, SpotResult one) {
        jdbc.sql("""
            insert into assessment.spot_result (id, sample, campaign, jurisdiction, district, code, finding, value, note, name, found_at)
            values (:id, :sample, :campaign, :unit, :district, :code, :finding, :value, :note, :by, :at)\
            """)
                .param("id", one.id())
                .param("sample", one.sample())
                .param("campaign", campaign)
                .param("unit", one.unit().value())
                .param("district", one.unit().district())
                .param("code", one.code())
                .param("finding", one.finding().name())
                .param("value", one.value())
                .param("note", one.note())
                .param("by", one.by())
                .param("at", Timestamp.from(one.at()))
                .update();
    }

    Optional<SpotResult> result(UUID id) {
        return jdbc.sql("select * from assessment.spot_result where id = ?")
                .param(id)
                .query(StoredSpots::result)
                .optional();
    }

    /** The last one of each cell of a sample. */
    List<SpotResult> results(UUID sample) {
        return jdbc.sql(RESULTS + "sample = ?" + LAST)
                .param(sample)
                .query(StoredSpots::result)
                .list();
    }

    /** The last one of each cell of a unit. */
    List<SpotResult> results(UUID campaign, JurisdictionCode unit) {
        return jdbc.sql(RESULTS + "campaign = ? and jurisdiction = ?" + LAST)
                .params(campaign, unit.value())
                .query(StoredSpots::result)
                .list();
    }

    private static Sample sample(ResultSet row, int number) throws SQLException {
        return new Sample(
                row.getObject("id", UUID.class),
                row.getObject("campaign", UUID.class),
                row.getInt("number"),
                row.getInt("percent"),
                row.getLong("seed"),
                units(row.getArray("population")),
                units(row.getArray("units")),
                row.getString("reason"),
                row.getString("drawn_by"),
                row.getTimestamp("drawn_at").toInstant());
    }

    private static List<JurisdictionCode> units(Array codes) throws SQLException {
        return Arrays.stream((String[]) codes.getArray())
                .map(JurisdictionCode::new)
                .toList();
    }

    private static SpotResult result(ResultSet row, int number) throws SQLException {
        var value = row.getBigDecimal("value");
        return new SpotResult(
                row.getObject("id", UUID.class),
                row.getObject("sample", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("code"),
                Finding.valueOf(row.getString("finding")),
                value,
                row.getString("note"),
                row.getString("name"),
                row.getTimestamp("found_at").toInstant());
    }
}
