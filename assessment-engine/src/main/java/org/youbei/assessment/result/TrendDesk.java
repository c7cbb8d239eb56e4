package org.youbei.assessment.result;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.assessment.campaign.Campaign;
import org.youbei.assessment.campaign.CampaignDesk;
import org.youbei.assessment.campaign.CampaignEntry;
import org.youbei.assessment.campaign.CampaignRefusal;
import org.youbei.assessment.indicator.Measure;
import org.youbei.assessment.indicator.Node;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.trend.Trend;
import org.youbei.model.Refusal;

/**
 * How units came along over runs that can be compared: the very same version of the system, so the same indicators and weights; the weighted sum; anchors
 * that are fixed and not the peers'. To be called inside a scope, which sees its own units only.
 */
@Component
@Transactional(readOnly = true)
public class TrendDesk {
    private final CampaignDesk campaigns;
    private final JdbcClient jdbc;

    TrendDesk(CampaignDesk campaigns, JdbcClient jdbc) {
        this.campaigns = campaigns;
        this.jdbc = jdbc;
    }

    /** @param to the last day of its period, which puts runs in their order */
    public record Run(UUID campaign, String title, LocalDate to) {}

    /**
     * A unit over the runs.
     *
     * @param totals of 100, in the order of the runs; null where it took no part or has none
     * @param trend of those that there are; null for fewer than two
     */
    public record Line(
            String code,
            List<@Nullable Double> totals,
            @Nullable Trend trend) {
        /** The run before the last that the unit has a total of, and the last; null where there are not both. */
        public @Nullable Double change() {
            var known = new ArrayList<Double>();
            for (var total : totals) {
                if (total != null) {
                    known.add(total);
                }
            }
            return totals.isEmpty() || totals.getLast() == null || known.size() < 2
                    ? null
                    : (Double) (known.getLast() - known.get(known.size() - 2));
        }
    }

    /**
     * @param refused why runs of this campaign are compared with none; null where they are
     * @param lines by the code of the unit
     */
    public record Course(
            List<Run> runs,
            Map<String, Line> lines,
            @Nullable Refusal refused) {}

    /** @param scores of the campaign itself, as the page shows them */
    public Course of(Campaign campaign, List<UnitScore> scores) {
        var refused = refusal(campaign);
        if (refused.isPresent()) {
            return new Course(List.of(), Map.of(), refused.get());
        }
        var runs = runs(campaign);
        var totals = totals(runs);
        var last = new HashMap<String, Double>();
        scores.forEach(score -> {
            if (score.total() != null) {
                last.put(score.code(), score.total());
            }
        });
        totals.put(campaign.getId(), last);
        var all = new ArrayList<>(runs);
        all.add(run(campaign));
        var lines = new TreeMap<String, Line>();
        scores.forEach(score -> lines.put(score.code(), line(score.code(), all, totals)));
        return new Course(all, lines, null);
    }

    private Optional<Refusal> refusal(Campaign campaign) {
        var fixed = campaign.entry().method() == CampaignEntry.Method.WEIGHTED_SUM
                && campaigns.tree(campaign).indicators().stream()
                        .map(Node::measured)
                        .noneMatch(Measure::ofPeers);
        return fixed ? Optional.empty() : Optional.of(CampaignRefusal.RELATIVE.refusal());
    }

    /** The published runs before this one, one a period: of several that end on one day the last to be published. */
    private List<Run> runs(Campaign campaign) {
        var byEnd = new TreeMap<LocalDate, Campaign>();
        campaigns.comparable(campaign).stream()
                .filter(other -> other.unit().equals(campaign.unit()))
                .filter(other -> other.entry().to().isBefore(campaign.entry().to()))
                .sorted(Comparator.comparing(
                        other -> Optional.ofNullable(other.publishedOn()).orElse(LocalDate.MIN)))
                .forEach(other -> byEnd.put(other.entry().to(), other));
        return byEnd.values().stream().map(TrendDesk::run).toList();
    }

    private static Run run(Campaign campaign) {
        return new Run(campaign.getId(), campaign.title(), campaign.entry().to());
    }

    /** Totals of all units in the versions that count, in one statement. */
    private Map<UUID, Map<String, Double>> totals(List<Run> runs) {
        var totals = new HashMap<UUID, Map<String, Double>>();
        jdbc.sql("""
            select r.campaign, r.jurisdiction, (r.score::jsonb ->> 'total')::float8 as total
            from assessment.unit_result r join assessment.campaign c on c.id = r.campaign and c.result_version = r.version
            where r.campaign = any (?::uuid[])\
            """)
                .param(runs.stream().map(run -> run.campaign().toString()).toArray(String[]::new))
                .query((row, n) -> {
                    var total = row.getObject("total", Double.class);
                    if (total != null) {
                        totals.computeIfAbsent(row.getObject("campaign", UUID.class), none -> new HashMap<>())
                                .put(row.getString("jurisdiction"), total);
                    }
                    return n;
                })
                .list();
        return totals;
    }

    private static Line line(String unit, List<Run> runs, Map<UUID, Map<String, Double>> totals) {
        var series = new ArrayList<@Nullable Double>();
        for (var run : runs) {
            series.add(totals.getOrDefault(run.campaign(), Map.of()).get(unit));
        }
        var known = new ArrayList<Double>();
        for (var total : series) {
            if (total != null) {
                known.add(total);
            }
        }
        var trend = known.size() < 2
                ? null
                : Trend.of(Figures.of(
                        known.stream().mapToDouble(Double::doubleValue).toArray()));
        return new Line(unit, series, trend);
    }
}
