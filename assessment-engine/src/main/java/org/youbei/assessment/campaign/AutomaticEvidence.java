package org.youbei.assessment.campaign;

import java.math.BigDecimal;
import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.assessment.indicator.IndicatorTree;
import org.youbei.assessment.indicator.Respondent;
import org.youbei.model.EvidenceFigure;
import org.youbei.model.EvidenceQuestion;
import org.youbei.model.EvidenceSource;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Sha256;

/**
 * Figures that modules know by themselves: asked once for all units, frozen in the cells with what was asked and a hash, and asked again to compare. The
 * number of statements does not depend on how many units there are.
 */
@Component
public class AutomaticEvidence {
    private final Map<String, EvidenceSource> sources = new HashMap<>();
    private final JdbcClient jdbc;

    AutomaticEvidence(List<EvidenceSource> sources, JdbcClient jdbc) {
        sources.forEach(source -> this.sources.put(source.id(), source));
        this.jdbc = jdbc;
    }

    public boolean knows(String source) {
        return sources.containsKey(source);
    }

    static EvidenceQuestion question(Campaign campaign, Set<JurisdictionCode> units) {
        var entry = campaign.entry();
        return new EvidenceQuestion(units, entry.from(), entry.to(), entry.to());
    }

    /** Asks every source that the system names and that there is, each once. */
    Map<String, Map<JurisdictionCode, EvidenceFigure>> figures(
            Campaign campaign, IndicatorTree tree, Set<JurisdictionCode> units) {
        var question = question(campaign, units);
        var figures = new LinkedHashMap<String, Map<JurisdictionCode, EvidenceFigure>>();
        tree.indicators().stream()
                .map(node -> node.measured().source())
                .filter(sources::containsKey)
                .distinct()
                .forEach(id ->
                        figures.put(id, Objects.requireNonNull(sources.get(id)).figures(question)));
        return figures;
    }

    /** Writes what the sources say into the cells of their indicators; where the platform answers, it is the answer as well. */
    void fill(Campaign campaign, IndicatorTree tree, List<Participant> participants) {
        var units = participants.stream().map(Participant::unit).collect(Collectors.toSet());
        var figures = figures(campaign, tree, units);
        for (var node : tree.indicators()) {
            var measure = node.measured();
            var known = figures.get(measure.source());
            if (known != null && !known.isEmpty()) {
                write(campaign, node.code(), measure.source(), measure.respondent() == Respondent.AUTOMATIC, known);
            }
        }
    }

    private void write(
            Campaign campaign,
            String code,
            String source,
            boolean answers,
            Map<JurisdictionCode, EvidenceFigure> known) {
        var units = new ArrayList<String>();
        var values = new ArrayList<@Nullable BigDecimal>();
        var found = new ArrayList<Integer>();
        var expected = new ArrayList<Integer>();
        var links = new ArrayList<String>();
        var days = new ArrayList<Date>();
        var hashes = new ArrayList<String>();
        known.forEach((unit, figure) -> {
            units.add(unit.value());
            values.add(figure.value());
            found.add(figure.known());
            expected.add(figure.expected());
            links.add(figure.link());
            days.add(Date.valueOf(figure.asOf()));
            hashes.add(hash(campaign, source, unit, figure));
        });
        jdbc.sql("""
            update assessment.cell c set evidence_value = v.value, evidence_known = v.known, evidence_expected = v.expected,
              evidence_link = v.link, evidence_as_of = v.day, evidence_hash = v.hash,
              self_state = case when not :answers or v.value is null and v.expected > 0 then c.self_state
                when v.value is null then 'NOT_APPLICABLE' else 'VALUE' end,
              self_value = case when :answers then v.value else c.self_value end,
              self_by = case when :answers and (v.value is not null or v.expected = 0) then 'youbei' else c.self_by end
            from unnest(cast(:units as text[]), cast(:values as numeric[]), cast(:known as int[]), cast(:expected as int[]),
              cast(:links as text[]), cast(:days as date[]), cast(:hashes as text[])) v (unit, value, known, expected, link, day, hash)
            where c.campaign = :campaign and c.code = :code and c.jurisdiction = v.unit\
            """)
                .param("answers", answers)
                .param("units", units.toArray(String[]::new))
                .param("values", values.toArray(BigDecimal[]::new))
                .param("known", found.toArray(Integer[]::new))
                .param("expected", expected.toArray(Integer[]::new))
                .param("links", links.toArray(String[]::new))
                .param("days", days.toArray(Date[]::new))
                .param("hashes", hashes.toArray(String[]::new))
                .param("campaign", campaign.getId())
                .param("code", code)
                .update();
    }

    /** SHA-256 over what was asked and what was said. */
    static String hash(Campaign campaign, String source, JurisdictionCode unit, EvidenceFigure figure) {
        var value = figure.value();
        var text = String.join(
                "|",
                source,
                unit.value(),
                campaign.entry().from().toString(),
                campaign.entry().to().toString(),
                value == null ? "" : value.stripTrailingZeros().toPlainString(),
                String.valueOf(figure.known()),
                String.valueOf(figure.expected()),
                figure.link(),
                figure.asOf().toString());
        return Sha256.hex(text);
    }
}
