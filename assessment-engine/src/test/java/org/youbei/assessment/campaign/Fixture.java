package org.youbei.assessment.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.testing.Cast.SUPERVISOR;
import static org.youbei.testing.Cast.WUCHANG;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.youbei.assessment.answer.AnswerDesk;
import org.youbei.assessment.answer.AnswerEntry;
import org.youbei.assessment.answer.Cell;
import org.youbei.assessment.answer.Said;
import org.youbei.assessment.review.ApprovalDesk;
import org.youbei.assessment.review.ReviewDesk;
import org.youbei.assessment.system.SystemDesk;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.EvidenceFigure;
import org.youbei.model.EvidenceMeasure;
import org.youbei.model.EvidenceQuestion;
import org.youbei.model.EvidenceSource;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;

/** Small systems and campaigns that tests speak of. Everything is invented. */
@Component
public class Fixture {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final SystemDesk systems;
    private final CampaignDesk campaigns;
    private final AnswerDesk answers;
    private final ApprovalDesk approvals;
    private final ReviewDesk reviews;

    Fixture(
            SystemDesk systems,
            CampaignDesk campaigns,
            AnswerDesk answers,
            ApprovalDesk approvals,
            ReviewDesk reviews) {
        this.systems = systems;
        this.campaigns = campaigns;
        this.answers = answers;
        this.approvals = approvals;
        this.reviews = reviews;
    }

    /** A figure that the module knows by itself in these tests: 0.5 for every unit that is asked for, nothing to do for the community 001002. */
    @Component
    public static class Known implements EvidenceSource {
        public volatile BigDecimal value = new BigDecimal("0.5");
        public volatile int asked;

        @Override
        public String id() {
            return "tested";
        }

        @Override
        public EvidenceMeasure measure() {
            return EvidenceMeasure.SHARE;
        }

        @Override
        public Map<JurisdictionCode, EvidenceFigure> figures(EvidenceQuestion question) {
            asked++;
            var figures = new HashMap<JurisdictionCode, EvidenceFigure>();
            question.units()
                    .forEach(unit -> figures.put(
                            unit,
                            unit.value().equals("420106001002")
                                    ? EvidenceFigure.share(0, 0, "/plans", question.asOf())
                                    : EvidenceFigure.of(value, 4, "/plans?unit=" + unit.value(), question.asOf())));
            return figures;
        }
    }

    public static void load(DivisionImporter importer) {
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
    }

    public static <T> T in(Actor actor, Supplier<T> work) {
        return Scopes.in(actor.scope(), work);
    }

    public static List<String> codes(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome)
                .refusals().stream().map(Refusal::code).toList();
    }

    public static Actor worker(JurisdictionCode unit) {
        var role = unit.value().length() == 12 ? Role.COMMUNITY_WORKER : Role.STREET_STAFF;
        return new Actor(new UUID(9, unit.value().hashCode()), "某示例", Set.of(role), Scope.of(unit));
    }

    public static Map<String, String> node(String code, String... more) {
        var said =
                new HashMap<>(Map.of("code", code, "name", "指标" + code, "low", "0", "high", "10", "scale", "POINTS"));
        for (int k = 0; k < more.length; k += 2) {
            said.put(more[k], more[k + 1]);
        }
        return said;
    }

    /** Points, a share that fills itself, a base condition, and something of a third party; frozen. */
    public UUID usual() {
        return system(
                false,
                node("1", "weight", "0.5"),
                node(
                        "2",
                        "weight",
                        "0.3",
                        "scale",
                        "SHARE",
                        "high",
                        "1",
                        "respondent",
                        "AUTOMATIC",
                        "source",
                        "tested"),
                node("3", "weight", "0", "scale", "YES_NO", "high", "1", "gate", "true", "gateAt", "1"),
                node("4", "weight", "0.2", "respondent", "THIRD_PARTY"));
    }

    @SafeVarargs
    public final UUID system(boolean points, Map<String, String>... nodes) {
        var id = UUID.randomUUID();
        in(SUPERVISOR, () -> systems.draw(SUPERVISOR, id, WUCHANG, "own", "示例体系", points))
                .orElseThrow();
        in(SUPERVISOR, () -> systems.load(SUPERVISOR, id, UUID.randomUUID(), new ArrayList<>(List.of(nodes))))
                .orElseThrow();
        in(SUPERVISOR, () -> systems.freeze(SUPERVISOR, id, UUID.randomUUID(), ""))
                .orElseThrow();
        return id;
    }

    public static CampaignEntry entry(UUID system, CampaignEntry.Levels levels, CampaignEntry.Method method) {
        return new CampaignEntry(
                "2026 年度",
                system,
                levels,
                method,
                CampaignEntry.Grading.BANDS,
                LocalDate.of(2026, 1, 1),
                TODAY,
                TODAY.plusDays(10),
                TODAY.plusDays(20),
                TODAY.plusDays(30),
                5);
    }

    public Campaign planned(CampaignEntry entry) {
        return in(SUPERVISOR, () -> campaigns.plan(SUPERVISOR, UUID.randomUUID(), WUCHANG, entry))
                .orElseThrow();
    }

    public Campaign opened(UUID system, CampaignEntry.Levels levels, CampaignEntry.Method method) {
        var campaign = planned(entry(system, levels, method));
        return step(campaign.getId(), CampaignStep.OPENING, "");
    }

    public Campaign step(UUID campaign, CampaignStep step, String remark) {
        return in(SUPERVISOR, () -> campaigns.take(SUPERVISOR, campaign, UUID.randomUUID(), step, remark))
                .orElseThrow();
    }

    public Outcome<?> answer(Actor actor, UUID campaign, JurisdictionCode unit, String code, Said said, String note) {
        return in(
                actor,
                () -> answers.answer(
                        actor,
                        campaign,
                        unit,
                        code,
                        UUID.randomUUID(),
                        answers.cell(campaign, unit, code).revision(),
                        new AnswerEntry(said, null, null, note)));
    }

    public void value(UUID campaign, JurisdictionCode unit, String code, String value) {
        var said = Said.of(new BigDecimal(value));
        var own = worker(unit);
        var outcome = answer(own, campaign, unit, code, said, "说明");
        if (outcome instanceof Outcome.Refused<?>) {
            answer(SUPERVISOR, campaign, unit, code, said, "说明").orElseThrow();
        }
    }

    public Outcome<Participant> approve(Actor actor, UUID campaign, JurisdictionCode unit) {
        return in(actor, () -> approvals.approve(actor, campaign, unit, UUID.randomUUID()));
    }

    /** Hands in and confirms, up to the district. */
    public void checked(UUID campaign, JurisdictionCode unit) {
        approve(worker(unit), campaign, unit).orElseThrow();
        if (unit.value().length() == 12) {
            approve(worker(new JurisdictionCode(unit.value().substring(0, 9))), campaign, unit)
                    .orElseThrow();
        }
    }

    /** Decides on everything by what was said, in the name of somebody who answered nothing. */
    public void decided(UUID campaign, JurisdictionCode unit) {
        var reviewer = reviewer();
        in(reviewer, () -> {
            for (var cell : answers.cells(campaign, List.of(unit))) {
                reviews.decide(
                                reviewer,
                                campaign,
                                unit,
                                cell.code(),
                                UUID.randomUUID(),
                                cell.revision(),
                                new ReviewDesk.Wish(Cell.Ground.SELF, null, ""))
                        .orElseThrow();
            }
            return null;
        });
    }

    public static Actor reviewer() {
        return new Actor(new UUID(9, 1), "评审示例", Set.of(Role.DISTRICT_SUPERVISOR), Scope.of(WUCHANG));
    }

    /** From answers to locked, all units that take part; whatever is not answered stays so. */
    public Campaign locked(UUID campaign) {
        var units = in(SUPERVISOR, () -> campaigns.participants(campaign)).stream()
                .filter(Participant::takesPart)
                .map(Participant::unit)
                .toList();
        units.forEach(unit -> checked(campaign, unit));
        step(campaign, CampaignStep.CHECKING_BEGIN, "");
        step(campaign, CampaignStep.REVIEW_BEGIN, "");
        units.forEach(unit -> {
            decided(campaign, unit);
            approve(SUPERVISOR, campaign, unit).orElseThrow();
        });
        return step(campaign, CampaignStep.LOCKING, "");
    }

    /** Takes all units out but these. */
    public void only(UUID campaign, JurisdictionCode... units) {
        var kept = Set.of(units);
        in(SUPERVISOR, () -> campaigns.participants(campaign)).stream()
                .map(Participant::unit)
                .filter(unit -> !kept.contains(unit))
                .forEach(unit -> in(
                                SUPERVISOR, () -> campaigns.leave(SUPERVISOR, campaign, UUID.randomUUID(), unit, "不参加"))
                        .orElseThrow());
    }

    public Participant participant(UUID campaign, JurisdictionCode unit) {
        return in(SUPERVISOR, () -> answers.participant(campaign, unit));
    }
}
