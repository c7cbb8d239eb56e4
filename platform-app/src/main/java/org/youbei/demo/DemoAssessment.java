package org.youbei.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.youbei.assessment.answer.AnswerDesk;
import org.youbei.assessment.answer.AnswerEntry;
import org.youbei.assessment.answer.Cell;
import org.youbei.assessment.answer.CellState;
import org.youbei.assessment.answer.Said;
import org.youbei.assessment.assessor.AssessorDesk;
import org.youbei.assessment.assessor.AssessorInvitations;
import org.youbei.assessment.campaign.CampaignDesk;
import org.youbei.assessment.campaign.CampaignEntry;
import org.youbei.assessment.campaign.CampaignStep;
import org.youbei.assessment.campaign.Participant;
import org.youbei.assessment.indicator.IndicatorTree;
import org.youbei.assessment.indicator.Measure;
import org.youbei.assessment.indicator.Node;
import org.youbei.assessment.indicator.Respondent;
import org.youbei.assessment.indicator.Scale;
import org.youbei.assessment.review.ApprovalDesk;
import org.youbei.assessment.review.ReviewDesk;
import org.youbei.assessment.spot.Finding;
import org.youbei.assessment.spot.SpotDesk;
import org.youbei.assessment.system.SystemDesk;
import org.youbei.expert.Experts;
import org.youbei.expert.Work;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.model.Secret;
import org.youbei.model.UuidV7;

/** The assessment of last year, published, and that of this year, under review. Answers are invented; automatic figures are those of the demo. */
@Component
@Order(90)
class DemoAssessment implements DemoPart {
    private static final long SEED = 20_261_130;
    private static final Duration LAST_YEAR = Duration.ofDays(330);
    /** As long before today a year is not over yet that is assessed now. */
    private static final Period SETTLED = Period.ofDays(85);

    private final SystemDesk systems;
    private final CampaignDesk campaigns;
    private final AnswerDesk answers;
    private final ApprovalDesk approvals;
    private final ReviewDesk reviews;
    private final AssessorDesk assessors;
    private final AssessorInvitations invitations;
    private final SpotDesk spots;
    private final Experts experts;
    private final Clock clock;

    DemoAssessment(
            SystemDesk systems,
            CampaignDesk campaigns,
            AnswerDesk answers,
            ApprovalDesk approvals,
            ReviewDesk reviews,
            AssessorDesk assessors,
            AssessorInvitations invitations,
            SpotDesk spots,
            Experts experts,
            Clock clock) {
        this.systems = systems;
        this.campaigns = campaigns;
        this.answers = answers;
        this.approvals = approvals;
        this.reviews = reviews;
        this.assessors = assessors;
        this.invitations = invitations;
        this.spots = spots;
        this.experts = experts;
        this.clock = clock;
    }

    @Override
    public void load(JurisdictionCode district) {
        var supervisor = people("周示例", Role.DISTRICT_SUPERVISOR, district);
        var year = ChinaTime.today(clock).minus(SETTLED).getYear();
        var system = Hindsight.told(LAST_YEAR, () -> system(supervisor, district));
        Hindsight.tell(LAST_YEAR, () -> {
            var campaign = opened(supervisor, district, system, CampaignEntry.Levels.STREET, year - 1);
            answered(campaign, district, new Random(SEED), true);
            reviewed(supervisor, campaign);
            reviews.accept(supervisor, campaign, null, true).orElseThrow();
            for (var unit : campaigns.participants(campaign)) {
                decideRest(supervisor, campaign, unit.unit());
                approvals.approve(supervisor, campaign, unit.unit(), next()).orElseThrow();
            }
            step(supervisor, campaign, CampaignStep.LOCKING);
            step(supervisor, campaign, CampaignStep.PUBLICATION);
        });
        Hindsight.tell(Duration.ofDays(25), () -> {
            var campaign = opened(supervisor, district, system, CampaignEntry.Levels.BOTH, year);
            var expert = invited(supervisor, district, campaign);
            answered(campaign, district, new Random(SEED + 1), false);
            step(supervisor, campaign, CampaignStep.CHECKING_BEGIN);
            expert.ifPresent(secret -> {
                step(supervisor, campaign, CampaignStep.ASSESSING_BEGIN);
                scored(secret, new Random(SEED + 2));
            });
            step(supervisor, campaign, CampaignStep.REVIEW_BEGIN);
            reviews.accept(supervisor, campaign, null, false).orElseThrow();
            sampled(supervisor, campaign);
        });
    }

    /** An expert without a conflict of interest scores the first two streets by a link; nobody where there is no such expert. */
    private Optional<Secret> invited(Actor supervisor, JurisdictionCode district, UUID campaign) {
        var today = ChinaTime.today(clock);
        var units = campaigns.participants(campaign).stream()
                .map(Participant::unit)
                .filter(unit -> unit.value().length() == 9)
                .limit(2)
                .toList();
        var codes = assessors.asked(campaigns.find(campaign)).stream()
                .map(Node::code)
                .toList();
        return experts.fit(new Work(district, Set.of())).stream()
                .findFirst()
                .map(expert -> new AssessorDesk.Wish(expert.id(), units, codes, today.plusDays(20)))
                .map(wish ->
                        assessors.invite(supervisor, campaign, next(), wish).orElseThrow());
    }

    private void scored(Secret secret, Random random) {
        var invited = invitations.find(secret).orElseThrow();
        var opened = invitations.open(invited);
        opened.cells().forEach((unit, cells) -> {
            var scored = cells.stream()
                    .map(cell -> new AssessorDesk.Scored(
                            cell.code(), cell.revision(), entry(measure(opened.nodes(), cell.code()), random)))
                    .toList();
            invitations.score(invited, unit, next(), scored).orElseThrow();
        });
        invitations.handIn(invited).orElseThrow();
    }

    private static Measure measure(List<Node> nodes, String code) {
        return nodes.stream()
                .filter(node -> node.code().equals(code))
                .findFirst()
                .orElseThrow()
                .measured();
    }

    /** A tenth of the units is checked on the spot; of the first one something was found as it was said. */
    private void sampled(Actor supervisor, UUID campaign) {
        var sample = spots.draw(supervisor, campaign, next(), 10, SEED, "").orElseThrow();
        var unit = sample.units().getFirst();
        answers.cells(campaign, List.of(unit)).stream()
                .filter(cell -> cell.said().state() == CellState.VALUE)
                .findFirst()
                .ifPresent(cell -> spots.note(
                                supervisor,
                                sample.id(),
                                unit,
                                next(),
                                new SpotDesk.Note(cell.code(), Finding.CONFIRMED, null, "查看台账，与填报一致"))
                        .orElseThrow());
    }

    private UUID system(Actor supervisor, JurisdictionCode district) {
        var id = next();
        systems.draw(supervisor, id, district, "whole-cycle", "全过程应急能力评价指标体系（示例）", false)
                .orElseThrow();
        systems.freeze(supervisor, id, next(), "示例区试行").orElseThrow();
        return id;
    }

    private UUID opened(
            Actor supervisor, JurisdictionCode district, UUID system, CampaignEntry.Levels levels, int year) {
        var today = ChinaTime.today(clock);
        var last = LocalDate.of(year, 12, 31);
        var entry = new CampaignEntry(
                year + " 年度应急能力考核（示例）",
                system,
                levels,
                CampaignEntry.Method.WEIGHTED_SUM,
                CampaignEntry.Grading.BANDS,
                LocalDate.of(year, 1, 1),
                today.isBefore(last) ? today : last,
                today.plusDays(14),
                today.plusDays(21),
                today.plusDays(36),
                5);
        var campaign = campaigns
                .plan(supervisor, next(), district, entry)
                .orElseThrow()
                .getId();
        step(supervisor, campaign, CampaignStep.OPENING);
        return campaign;
    }

    private void step(Actor supervisor, UUID campaign, CampaignStep step) {
        campaigns.take(supervisor, campaign, next(), step, "").orElseThrow();
    }

    private void reviewed(Actor supervisor, UUID campaign) {
        step(supervisor, campaign, CampaignStep.CHECKING_BEGIN);
        step(supervisor, campaign, CampaignStep.REVIEW_BEGIN);
    }

    /** The streets answer; the last of them has not handed in where the campaign goes on. */
    private void answered(UUID campaign, JurisdictionCode district, Random random, boolean all) {
        var tree = campaigns.tree(campaigns.find(campaign));
        var assessor = people("钱示例", Role.ASSESSOR, district);
        var byLink = assessors.all(campaign).stream()
                .flatMap(one -> one.units().stream())
                .collect(Collectors.toSet());
        var streets = campaigns.participants(campaign).stream()
                .filter(one -> one.unit().value().length() == 9)
                .toList();
        for (var street : streets) {
            var staff = people("吴示例", Role.STREET_STAFF, street.unit());
            answer(campaign, tree, street.unit(), staff, assessor, byLink, random);
            if (all || !street.equals(streets.getLast())) {
                approvals.approve(staff, campaign, street.unit(), next()).orElseThrow();
            }
        }
    }

    private void answer(
            UUID campaign,
            IndicatorTree tree,
            JurisdictionCode unit,
            Actor staff,
            Actor assessor,
            Set<JurisdictionCode> byLink,
            Random random) {
        for (var node : tree.indicators()) {
            var measure = node.measured();
            if (measure.respondent() != Respondent.AUTOMATIC) {
                var actor = measure.respondent() == Respondent.THIRD_PARTY ? assessor : staff;
                if (actor == staff || !byLink.contains(unit)) {
                    answers.answer(actor, campaign, unit, node.code(), next(), 0, entry(measure, random))
                            .orElseThrow();
                }
            }
        }
    }

    /** Something between a third of the way and the whole way to full marks. */
    private static AnswerEntry entry(Measure measure, Random random) {
        var high = measure.high() == null ? BigDecimal.ONE : measure.high();
        if (measure.scale() == Scale.YES_NO) {
            return new AnswerEntry(Said.of(BigDecimal.valueOf(random.nextInt(5) == 0 ? 0 : 1)), null, null, "");
        }
        int places = measure.scale() == Scale.SHARE ? 2 : measure.scale() == Scale.RATIO ? 1 : 0;
        var value = high.multiply(BigDecimal.valueOf(0.35 + 0.65 * random.nextDouble()))
                .setScale(places, RoundingMode.HALF_UP);
        return new AnswerEntry(Said.of(value), null, null, "");
    }

    /** What nobody answered is decided as it is: missing. */
    private void decideRest(Actor supervisor, UUID campaign, JurisdictionCode unit) {
        for (var cell : answers.cells(campaign, List.of(unit))) {
            if (cell.decision() == null && cell.said().state() == CellState.UNANSWERED) {
                reviews.decide(
                                supervisor,
                                campaign,
                                unit,
                                cell.code(),
                                next(),
                                cell.revision(),
                                new ReviewDesk.Wish(Cell.Ground.SELF, null, ""))
                        .orElseThrow();
            }
        }
    }

    private UUID next() {
        return UuidV7.next(clock);
    }

    private static Actor people(String name, Role role, JurisdictionCode unit) {
        return new Actor(new UUID(2, unit.value().hashCode() + role.ordinal()), name, Set.of(role), Scope.of(unit));
    }
}
