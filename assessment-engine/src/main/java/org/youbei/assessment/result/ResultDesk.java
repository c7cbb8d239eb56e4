package org.youbei.assessment.result;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.assessment.answer.Cell;
import org.youbei.assessment.answer.Cells;
import org.youbei.assessment.campaign.Campaign;
import org.youbei.assessment.campaign.CampaignRefusal;
import org.youbei.assessment.campaign.CampaignState;
import org.youbei.assessment.campaign.Participant;
import org.youbei.assessment.campaign.Participants;
import org.youbei.assessment.campaign.Results;
import org.youbei.assessment.indicator.NodeText;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.system.SystemDesk;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Refusal;
import org.youbei.model.UuidV7;
import tools.jackson.databind.json.JsonMapper;

/** Works results out, keeps each version with its inputs, and shows them to whoever may see them. To be called inside a scope. */
@Component
@Transactional
public class ResultDesk implements Results {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int KEPT = 16;

    private final Participants participants;
    private final Cells cells;
    private final SystemDesk systems;
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final Clock clock;
    /** By the hash of the inputs and the level: the same inputs hold in the same way. */
    private final Map<String, Robustness> robustness = new LinkedHashMap<>();

    ResultDesk(
            Participants participants,
            Cells cells,
            SystemDesk systems,
            JdbcClient jdbc,
            NamedParameterJdbcTemplate batch,
            Clock clock) {
        this.participants = participants;
        this.cells = cells;
        this.systems = systems;
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    /** The inputs as things stand: decisions where there are any, answers elsewhere. Units that left are not in them. */
    @Transactional(readOnly = true)
    public Inputs standing(Campaign campaign) {
        var system = systems.find(campaign.system());
        var byUnit = new HashMap<JurisdictionCode, List<Inputs.Value>>();
        for (var cell : cells.of(campaign.getId())) {
            var said = cell.counting();
            byUnit.computeIfAbsent(cell.unit(), none -> new ArrayList<>())
                    .add(new Inputs.Value(cell.code(), said.state(), said.value()));
        }
        var units = participants.of(campaign.getId()).stream()
                .filter(Participant::takesPart)
                .map(one -> new Inputs.Unit(one.unit().value(), one.name(), byUnit.getOrDefault(one.unit(), List.of())))
                .toList();
        return new Inputs(
                campaign.getId(),
                campaign.title(),
                campaign.entry().method(),
                campaign.entry().grading(),
                system.isPoints(),
                system.about().threshold(),
                systems.tree(system).nodes().stream().map(NodeText::of).toList(),
                units);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Refusal> objections(Campaign campaign) {
        try {
            Scores.of(standing(campaign));
            return List.of();
        } catch (RefusedInput refused) {
            return List.of(CampaignRefusal.METHOD.refusal(
                    refused.refusal().zh(), refused.refusal().en()));
        }
    }

    @Override
    public void freeze(Actor actor, Campaign campaign, String reason) {
        var inputs = standing(campaign);
        var scores = Scores.of(inputs);
        jdbc.sql("""
            insert into assessment.result (id, campaign, version, jurisdiction, district, reason, inputs, hash, lines, made_by, made_at)
            values (:id, :campaign, :version, :unit, :district, :reason, :inputs, :hash, :lines, :by, :at)\
            """)
                .param("id", UuidV7.next(clock))
                .param("campaign", campaign.getId())
                .param("version", campaign.version())
                .param("unit", campaign.unit().value())
                .param("district", campaign.district())
                .param("reason", reason)
                .param("inputs", inputs.json())
                .param("hash", inputs.hash())
                .param("lines", Scores.lines(scores))
                .param("by", actor.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        batch.batchUpdate(
                "insert into assessment.unit_result (campaign, version, jurisdiction, district, score) values"
                        + " (:campaign, :version, :unit, :district, :score)",
                scores.stream()
                        .map(score -> new MapSqlParameterSource()
                                .addValue("campaign", campaign.getId())
                                .addValue("version", campaign.version())
                                .addValue("unit", score.code())
                                .addValue("district", campaign.district())
                                .addValue("score", JSON.writeValueAsString(score)))
                        .toArray(MapSqlParameterSource[]::new));
    }

    @Override
    public void publish(Actor actor, Campaign campaign) {
        var frozen = version(campaign, campaign.version()).orElseThrow();
        var scores = Scores.of(frozen.inputs());
        jdbc.sql("""
            insert into assessment.publication (campaign, version, jurisdiction, district, published_at, streets, communities)
            values (:campaign, :version, :unit, :district, :at, :streets, :communities) on conflict do nothing\
            """)
                .param("campaign", campaign.getId())
                .param("version", campaign.version())
                .param("unit", campaign.unit().value())
                .param("district", campaign.district())
                .param("at", Timestamp.from(clock.instant()))
                .param("streets", totals(scores, JurisdictionLevel.STREET))
                .param("communities", totals(scores, JurisdictionLevel.COMMUNITY))
                .update();
    }

    private static Double[] totals(List<UnitScore> scores, JurisdictionLevel level) {
        return scores.stream()
                .filter(score -> score.level() == level)
                .map(UnitScore::total)
                .filter(Objects::nonNull)
                .sorted(Comparator.reverseOrder())
                .toArray(Double[]::new);
    }

    @Override
    @Transactional(readOnly = true)
    public int openAppeals(Campaign campaign) {
        return jdbc.sql("select count(*) from assessment.appeal where campaign = ? and accepted is null")
                .param(campaign.getId())
                .query(Integer.class)
                .single();
    }

    /** A frozen version, which only the unit of the campaign and those above it see. */
    @Transactional(readOnly = true)
    public Optional<ResultVersion> version(Campaign campaign, int version) {
        return jdbc.sql("select * from assessment.result where campaign = ? and version = ?")
                .params(campaign.getId(), version)
                .query(ResultDesk::frozen)
                .optional();
    }

    @Transactional(readOnly = true)
    public List<ResultVersion> versions(Campaign campaign) {
        return jdbc.sql("select * from assessment.result where campaign = ? order by version desc")
                .param(campaign.getId())
                .query(ResultDesk::frozen)
                .list();
    }

    private static ResultVersion frozen(ResultSet row, int number) throws SQLException {
        return new ResultVersion(
                row.getInt("version"),
                row.getString("reason"),
                Inputs.read(row.getString("inputs")),
                row.getString("hash"),
                row.getString("lines"),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant());
    }

    /** The inputs that pages show: those of the frozen version where there is one, else as things stand. */
    @Transactional(readOnly = true)
    public Inputs shown(Campaign campaign) {
        var locked = campaign.state().compareTo(CampaignState.LOCKED) >= 0;
        return locked
                ? version(campaign, campaign.version())
                        .map(ResultVersion::inputs)
                        .orElseGet(() -> standing(campaign))
                : standing(campaign);
    }

    /** What a unit reached in the version that counts; nothing before publication. */
    @Transactional(readOnly = true)
    public Optional<UnitScore> own(Campaign campaign, JurisdictionCode unit) {
        return campaign.isPublished()
                ? jdbc.sql("select score from assessment.unit_result where campaign = ? and version = ? and"
                                + " jurisdiction = ?")
                        .params(campaign.getId(), campaign.version(), unit.value())
                        .query(String.class)
                        .optional()
                        .map(score -> JSON.readValue(score, UnitScore.class))
                : Optional.empty();
    }

    /** What the scope's units reached in the version that counts; nothing before publication. */
    @Transactional(readOnly = true)
    public List<UnitScore> own(Campaign campaign) {
        return campaign.isPublished()
                ? jdbc
                        .sql("select score from assessment.unit_result where campaign = ? and version = ? order by"
                                + " jurisdiction")
                        .params(campaign.getId(), campaign.version())
                        .query(String.class)
                        .list()
                        .stream()
                        .map(score -> JSON.readValue(score, UnitScore.class))
                        .toList()
                : List.of();
    }

    /** Every version that was published, the latest first. */
    @Transactional(readOnly = true)
    public List<Publication> publications(Campaign campaign) {
        return jdbc.sql("select * from assessment.publication where campaign = ? order by version desc")
                .param(campaign.getId())
                .query((row, n) -> new Publication(
                        row.getInt("version"),
                        row.getTimestamp("published_at").toInstant(),
                        Arrays.asList((Double[]) row.getArray("streets").getArray()),
                        Arrays.asList((Double[]) row.getArray("communities").getArray())))
                .list();
    }

    /**
     * How the order holds; worked out once for the same inputs.
     *
     * @throws RefusedInput where the method has nothing to say
     */
    public Robustness robustness(Inputs inputs, JurisdictionLevel level) {
        var key = inputs.hash() + level;
        synchronized (robustness) {
            var known = robustness.get(key);
            if (known != null) {
                return known;
            }
        }
        var found = Robustness.of(inputs, level, seed(key));
        synchronized (robustness) {
            robustness.put(key, found);
            if (robustness.size() > KEPT) {
                robustness.remove(robustness.keySet().iterator().next());
            }
        }
        return found;
    }

    private static long seed(String key) {
        return Long.parseUnsignedLong(key.substring(0, 15), 16);
    }

    /** The figures as they were frozen, by indicator and unit, to be compared with those of today. */
    @Transactional(readOnly = true)
    public Map<String, Map<JurisdictionCode, Cell.Figure>> figures(UUID campaign) {
        var figures = new HashMap<String, Map<JurisdictionCode, Cell.Figure>>();
        for (var cell : cells.of(campaign)) {
            Cell.@Nullable Figure figure = cell.evidence();
            if (figure != null) {
                figures.computeIfAbsent(cell.code(), none -> new HashMap<>()).put(cell.unit(), figure);
            }
        }
        return figures;
    }
}
