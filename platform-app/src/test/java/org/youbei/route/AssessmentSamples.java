package org.youbei.route;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.youbei.assessment.answer.AnswerDesk;
import org.youbei.assessment.answer.AnswerEntry;
import org.youbei.assessment.answer.Cell;
import org.youbei.assessment.answer.Said;
import org.youbei.assessment.assessor.AssessorDesk;
import org.youbei.assessment.campaign.CampaignDesk;
import org.youbei.assessment.campaign.CampaignEntry;
import org.youbei.assessment.campaign.CampaignStep;
import org.youbei.assessment.judgement.JudgementDesk;
import org.youbei.assessment.result.AppealDesk;
import org.youbei.assessment.review.ApprovalDesk;
import org.youbei.assessment.review.ReviewDesk;
import org.youbei.assessment.spot.SpotDesk;
import org.youbei.assessment.system.SystemDesk;
import org.youbei.expert.ExpertEntry;
import org.youbei.expert.ExpertField;
import org.youbei.expert.Experts;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;

/** Indicator systems of the district, with what follows from them for the street 420106001. */
class AssessmentSamples implements RouteSamples {
    private static final JurisdictionCode UNIT = Cast.JIYUQIAO_COMMUNITY;
    private static final Actor REVIEWER =
            new Actor(new UUID(9, 1), "评审示例", Set.of(Role.DISTRICT_SUPERVISOR), Scope.of(Cast.WUCHANG));

    private final SystemDesk systems;
    private final JudgementDesk judgements;
    private final CampaignDesk campaigns;
    private final AnswerDesk answers;
    private final ApprovalDesk approvals;
    private final ReviewDesk reviews;
    private final AppealDesk appeals;
    private final AssessorDesk assessors;
    private final SpotDesk spots;
    private final Experts experts;
    private final Clock clock;

    AssessmentSamples(ApplicationContext context) {
        systems = context.getBean(SystemDesk.class);
        judgements = context.getBean(JudgementDesk.class);
        campaigns = context.getBean(CampaignDesk.class);
        answers = context.getBean(AnswerDesk.class);
        approvals = context.getBean(ApprovalDesk.class);
        reviews = context.getBean(ReviewDesk.class);
        appeals = context.getBean(AppealDesk.class);
        assessors = context.getBean(AssessorDesk.class);
        spots = context.getBean(SpotDesk.class);
        experts = context.getBean(Experts.class);
        clock = context.getBean(Clock.class);
    }

    @Override
    public void addTo(Map<String, Supplier<Sample>> samples) {
        judgements(samples);
        campaigns(samples);
        assessors(samples);
        spots(samples);
        weights(samples);
        samples.put(
                "POST /indicator-systems",
                () -> Sample.none()
                        .with("unit", Cast.WUCHANG)
                        .with("origin", "undrr")
                        .with("title", "示例体系")
                        .with("request", UUID.randomUUID()));
        for (var page : List.of("", "/difference", "/system.xlsx", "/system.json", "/next-version")) {
            samples.put("GET /indicator-systems/{id}" + page, () -> Sample.at(frozen()));
        }
        samples.put("POST /indicator-systems/{id}/next-version", () -> Sample.at(frozen()));
        for (var page : List.of("/edit", "/freezing", "/file", "/nodes/new")) {
            samples.put("GET /indicator-systems/{id}" + page, () -> Sample.at(draft()));
        }
        samples.put(
                "POST /indicator-systems/{id}/edit",
                () -> Sample.at(draft()).with("title", "示例").with("revision", 0));
        samples.put("POST /indicator-systems/{id}/freezing", () -> Sample.at(draft()));
        samples.put(
                "POST /indicator-systems/{id}/file",
                () -> Sample.at(draft())
                        .upload(
                                "file",
                                "system.json",
                                "[{\"code\": \"1\", \"name\": \"示例\", \"low\": \"0\", \"high\": \"1\"}]"));
        samples.put("POST /indicator-systems/{id}/nodes", () -> node(Sample.at(draft()), "Z1"));
        samples.put("GET /indicator-systems/{id}/nodes/{code}", () -> Sample.at(draft(), "B1.1"));
        samples.put("POST /indicator-systems/{id}/nodes/{code}", () -> node(Sample.at(draft(), "B1.1"), "B1.1"));
        samples.put("GET /indicator-systems/{id}/nodes/{code}/removal", () -> Sample.at(draft(), "B1.1"));
        samples.put("POST /indicator-systems/{id}/nodes/{code}/removal", () -> Sample.at(draft(), "B1.1"));
        samples.put("GET /indicator-systems/{id}/weights/{parent}", () -> Sample.at(draft(), "A1"));
        samples.put(
                "POST /indicator-systems/{id}/weights/{parent}",
                () -> Sample.at(draft(), "A1").with("w-A1.1", "0.4").with("w-A1.2", "0.6"));
    }

    private void judgements(Map<String, Supplier<Sample>> samples) {
        samples.put("GET /indicator-systems/{id}/judgements/new", () -> Sample.at(draft()));
        samples.put(
                "POST /indicator-systems/{id}/judgements",
                () -> Sample.at(draft()).with("parent", "B4"));
        for (var page : List.of("", "/matrix", "/invitations", "/adoption")) {
            samples.put("GET /judgements/{id}" + page, () -> Sample.at(judgement()));
        }
        samples.put(
                "POST /judgements/{id}/matrix",
                () -> Sample.at(judgement()).with("p0", "3").with("act", "calculate"));
        samples.put(
                "POST /judgements/{id}/invitations",
                () -> Sample.at(judgement())
                        .with("name", "某示例")
                        .with("until", ChinaTime.today(clock).plusDays(3)));
        samples.put("POST /judgements/{id}/adoption", () -> Sample.at(judged()).with("aggregation", "AIJ"));
        samples.put("GET /judgements/{id}/invitations/{judge}/revocation", this::invited);
        samples.put("POST /judgements/{id}/invitations/{judge}/revocation", this::invited);
        samples.put("GET /assessor-invitations/{secret}", () -> Sample.at(secret(judgement())));
        samples.put(
                "POST /assessor-invitations/{secret}",
                () -> Sample.at(secret(judgement())).with("act", "open"));
    }

    private void assessors(Map<String, Supplier<Sample>> samples) {
        samples.put("GET /campaigns/{id}/assessors", () -> Sample.at(opened()));
        samples.put("GET /campaigns/{id}/assessors/new", () -> Sample.at(opened()));
        samples.put(
                "POST /campaigns/{id}/assessors",
                () -> Sample.at(opened())
                        .with("expert", expert())
                        .with("code-D3.2", "on")
                        .with("units", UNIT)
                        .with("until", ChinaTime.today(clock).plusDays(3)));
        for (var page : List.of("revocation", "renewal")) {
            samples.put("GET /campaigns/{id}/assessors/{assessor}/" + page, this::assessor);
            samples.put(
                    "POST /campaigns/{id}/assessors/{assessor}/" + page,
                    () -> assessor().with("until", ChinaTime.today(clock).plusDays(3)));
        }
    }

    private void weights(Map<String, Supplier<Sample>> samples) {
        samples.put("GET /campaigns/{id}/weights", () -> Sample.at(opened()));
        samples.put("GET /campaigns/{id}/weights/adoption", () -> Sample.at(opened()));
        samples.put(
                "POST /campaigns/{id}/weights/adoption",
                () -> Sample.at(measured())
                        .with("level", "COMMUNITY")
                        .with("source", "ENTROPY")
                        .with("combination", "LINEAR")
                        .with("theta", "0.5"));
    }

    /** Two units with a value for the one indicator that there is. */
    private UUID measured() {
        var campaign = planned(system(points("1", "1", "UNIT")));
        step(campaign, CampaignStep.OPENING);
        for (var unit : List.of(UNIT, new JurisdictionCode("420106001002"))) {
            var worker = new Actor(new UUID(9, unit.hashCode()), "某示例", Set.of(Role.COMMUNITY_WORKER), Scope.of(unit));
            var value = Said.of(BigDecimal.valueOf(unit.equals(UNIT) ? 3 : 8));
            as(
                    worker,
                    () -> answers.answer(
                            worker, campaign, unit, "1", UUID.randomUUID(), 0, new AnswerEntry(value, null, null, "")));
        }
        return campaign;
    }

    private static Map<String, String> points(String code, String weight, String respondent) {
        return Map.of(
                "code",
                code,
                "name",
                "示例指标",
                "weight",
                weight,
                "scale",
                "POINTS",
                "low",
                "0",
                "high",
                "10",
                "respondent",
                respondent);
    }

    @SafeVarargs
    private UUID system(Map<String, String>... indicators) {
        var system = UUID.randomUUID();
        as(Cast.SUPERVISOR, () -> systems.draw(Cast.SUPERVISOR, system, Cast.WUCHANG, "own", "示例体系", false));
        as(Cast.SUPERVISOR, () -> systems.load(Cast.SUPERVISOR, system, UUID.randomUUID(), List.of(indicators)));
        as(Cast.SUPERVISOR, () -> systems.freeze(Cast.SUPERVISOR, system, UUID.randomUUID(), ""));
        return system;
    }

    private void spots(Map<String, Supplier<Sample>> samples) {
        samples.put("GET /campaigns/{id}/spot-checks", () -> Sample.at(opened()));
        samples.put("GET /campaigns/{id}/spot-checks/new", () -> Sample.at(opened()));
        samples.put(
                "POST /campaigns/{id}/spot-checks",
                () -> Sample.at(opened()).with("percent", 100).with("seed", 7));
        samples.put("GET /campaigns/{id}/spot-checks/{sample}", () -> drawn());
        samples.put("GET /campaigns/{id}/spot-checks/{sample}/{unit}", () -> drawn(UNIT));
        samples.put(
                "POST /campaigns/{id}/spot-checks/{sample}/{unit}",
                () -> drawn(UNIT).with("code", "W3.1").with("finding", "CONFIRMED"));
    }

    private Sample drawn(Object... more) {
        var campaign = opened();
        var id = UUID.randomUUID();
        as(Cast.SUPERVISOR, () -> spots.draw(Cast.SUPERVISOR, campaign, id, 100, 7L, ""));
        return more.length == 0 ? Sample.at(campaign, id) : Sample.at(campaign, id, more[0]);
    }

    private UUID expert() {
        var today = ChinaTime.today(clock);
        var id = UUID.randomUUID();
        var entry = new ExpertEntry(
                Cast.WUCHANG,
                "示例专家" + letters(id),
                "示例大学",
                "",
                Set.of(ExpertField.PLANNING),
                "示例资格",
                today,
                today.plusYears(1));
        return as(Cast.SUPERVISOR, () -> experts.appoint(Cast.SUPERVISOR, id, entry, "13900000000"));
    }

    /** A name has letters only. */
    private static String letters(UUID id) {
        return id.toString()
                .substring(0, 8)
                .chars()
                .mapToObj(digit ->
                        "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳".substring(Character.digit(digit, 16), Character.digit(digit, 16) + 1))
                .collect(Collectors.joining());
    }

    private Sample assessor() {
        var campaign = opened();
        var id = UUID.randomUUID();
        var wish = new AssessorDesk.Wish(
                expert(), List.of(UNIT), List.of("D3.2"), ChinaTime.today(clock).plusDays(3));
        as(Cast.SUPERVISOR, () -> assessors.invite(Cast.SUPERVISOR, campaign, id, wish));
        return Sample.at(campaign, id);
    }

    private UUID judgement() {
        var system = draft();
        return as(Cast.SUPERVISOR, () -> judgements.open(Cast.SUPERVISOR, UUID.randomUUID(), system, "B4"))
                .id();
    }

    /** One that somebody has handed in. */
    private UUID judged() {
        var judgement = judgement();
        as(
                Cast.SUPERVISOR,
                () -> judgements
                        .begin(Cast.SUPERVISOR, judgement)
                        .then(own -> judgements.judge(
                                Cast.SUPERVISOR, own.id(), Collections.nCopies(pairs(judgement), 1.0), true, "")));
        return judgement;
    }

    private int pairs(UUID judgement) {
        return judgements.find(judgement).pairs();
    }

    private String secret(UUID judgement) {
        var until = ChinaTime.today(clock).plusDays(3);
        return as(Cast.SUPERVISOR, () -> judgements.invite(Cast.SUPERVISOR, judgement, UUID.randomUUID(), "某示例", until))
                .text();
    }

    private Sample invited() {
        var judgement = judgement();
        secret(judgement);
        var judge = Scopes.in(Cast.SUPERVISOR.scope(), () -> judgements.judges(judgement))
                .getFirst();
        return Sample.at(judgement, judge.id());
    }

    private void campaigns(Map<String, Supplier<Sample>> samples) {
        samples.put("POST /campaigns", () -> described(Sample.none(), frozen()));
        samples.put("GET /campaigns/{id}/edit", () -> Sample.at(planned()));
        samples.put(
                "POST /campaigns/{id}/edit",
                () -> described(Sample.at(planned()), frozen()).with("revision", 0));
        samples.put("GET /campaigns/{id}/steps/{noun}", () -> Sample.at(planned(), "opening"));
        samples.put("POST /campaigns/{id}/steps/{noun}", () -> Sample.at(planned(), "opening"));
        for (var page :
                List.of("", "/evidence", "/approvals", "/review", "/results", "/results.xlsx", "/report.docx")) {
            samples.put("GET /campaigns/{id}" + page, () -> Sample.at(opened()));
        }
        samples.put("POST /campaigns/{id}/approvals", () -> Sample.at(opened()));
        samples.put("GET /campaign-units/{id}", () -> {
            var campaign = opened();
            return Sample.at(Scopes.in(Cast.SUPERVISOR.scope(), () -> answers.participant(campaign, UNIT))
                    .id());
        });
        samples.put("GET /campaigns/{id}/answers/{code}", () -> Sample.at(opened(), UNIT));
        for (var page : List.of("", "/comments", "/proofs")) {
            samples.put(
                    "GET /campaigns/{id}/answers/{code}/{indicator}" + page, () -> Sample.at(opened(), UNIT, "W3.1"));
        }
        samples.put(
                "POST /campaigns/{id}/answers/{code}/{indicator}",
                () -> Sample.at(opened(), UNIT, "W3.1")
                        .with("state", "VALUE")
                        .with("value", "2")
                        .with("revision", 0));
        samples.put(
                "POST /campaigns/{id}/answers/{code}/{indicator}/comments",
                () -> Sample.at(opened(), UNIT, "W3.1").with("text", "示例"));
        samples.put(
                "POST /campaigns/{id}/answers/{code}/{indicator}/proofs",
                () -> Sample.at(opened(), UNIT, "W3.1").with("label", "示例材料"));
        for (var page : List.of("approval", "unapproval", "extension", "leaving", "copy")) {
            samples.put("GET /campaigns/{id}/answers/{code}/" + page, () -> Sample.at(opened(), UNIT));
            samples.put(
                    "POST /campaigns/{id}/answers/{code}/" + page,
                    () -> Sample.at(opened(), UNIT)
                            .with("reason", "示例")
                            .with("until", ChinaTime.today(clock).plusDays(12)));
        }
        // Only what was approved can be taken back.
        samples.put(
                "POST /campaigns/{id}/answers/{code}/unapproval",
                () -> Sample.at(handedIn(), UNIT).with("reason", "示例"));
        samples.put("POST /campaigns/{id}/review/{unit}/{code}", this::undecided);
        samples.put(
                "POST /campaigns/{id}/review/{unit}/{code}/return",
                () -> Sample.at(handedIn(), UNIT, "W3.1").with("comment", "示例"));
        samples.put("POST /campaigns/{id}/review/acceptance", () -> Sample.at(reviewing()));
        samples.put("GET /campaigns/{id}/results/{unit}", () -> Sample.at(published(), UNIT));
        samples.put("GET /campaigns/{id}/results/{unit}/appeals", () -> Sample.at(published(), UNIT));
        samples.put(
                "POST /campaigns/{id}/results/{unit}/appeals",
                () -> Sample.at(published(), UNIT).with("code", "").with("text", "示例"));
        samples.put("GET /appeals/{id}", () -> Sample.at(appeal()));
        samples.put("POST /appeals/{id}", () -> Sample.at(appeal()).with("answer", "示例"));
    }

    private Sample described(Sample sample, UUID system) {
        var today = ChinaTime.today(clock);
        return sample.with("title", "示例考核")
                .with("system", system)
                .with("levels", "COMMUNITY")
                .with("method", "WEIGHTED_SUM")
                .with("grading", "BANDS")
                .with("from", today.minusDays(300))
                .with("to", today)
                .with("answersDue", today.plusDays(5))
                .with("checkDue", today.plusDays(9))
                .with("reviewDue", today.plusDays(19))
                .with("appealDays", 5);
    }

    /** With two indicators, one for the unit and one for a third party: a district has many units, and each has a cell for each. */
    private UUID planned() {
        return planned(system(points("W3.1", "0.5", "UNIT"), points("D3.2", "0.5", "THIRD_PARTY")));
    }

    private UUID planned(UUID system) {
        var today = ChinaTime.today(clock);
        var entry = new CampaignEntry(
                "示例考核",
                system,
                CampaignEntry.Levels.COMMUNITY,
                CampaignEntry.Method.WEIGHTED_SUM,
                CampaignEntry.Grading.BANDS,
                today.minusDays(300),
                today,
                today.plusDays(5),
                today.plusDays(9),
                today.plusDays(19),
                5);
        return as(Cast.SUPERVISOR, () -> campaigns.plan(Cast.SUPERVISOR, UUID.randomUUID(), Cast.WUCHANG, entry))
                .getId();
    }

    private UUID opened() {
        var campaign = planned();
        step(campaign, CampaignStep.OPENING);
        return campaign;
    }

    private void step(UUID campaign, CampaignStep step) {
        as(Cast.SUPERVISOR, () -> campaigns.take(Cast.SUPERVISOR, campaign, UUID.randomUUID(), step, ""));
    }

    private UUID handedIn() {
        var campaign = opened();
        as(Cast.COMMUNITY, () -> approvals.approve(Cast.COMMUNITY, campaign, UNIT, UUID.randomUUID()));
        return campaign;
    }

    private Sample undecided() {
        var campaign = reviewing();
        var cell = Scopes.in(REVIEWER.scope(), () -> answers.cell(campaign, UNIT, "W3.1"));
        return Sample.at(campaign, UNIT, "W3.1").with("ground", "SELF").with("revision", cell.revision());
    }

    private UUID reviewing() {
        var campaign = handedIn();
        as(Cast.STREET, () -> approvals.approve(Cast.STREET, campaign, UNIT, UUID.randomUUID()));
        step(campaign, CampaignStep.CHECKING_BEGIN);
        step(campaign, CampaignStep.REVIEW_BEGIN);
        return campaign;
    }

    private UUID published() {
        var campaign = reviewing();
        Scopes.run(REVIEWER.scope(), () -> {
            for (var unit : campaigns.participants(campaign)) {
                if (!unit.unit().equals(UNIT)) {
                    campaigns
                            .leave(REVIEWER, campaign, UUID.randomUUID(), unit.unit(), "示例")
                            .orElseThrow();
                }
            }
            for (var cell : answers.cells(campaign, List.of(UNIT))) {
                var wish = new ReviewDesk.Wish(Cell.Ground.SELF, null, "");
                reviews.decide(REVIEWER, campaign, UNIT, cell.code(), UUID.randomUUID(), cell.revision(), wish)
                        .orElseThrow();
            }
            approvals.approve(REVIEWER, campaign, UNIT, UUID.randomUUID()).orElseThrow();
        });
        step(campaign, CampaignStep.LOCKING);
        step(campaign, CampaignStep.PUBLICATION);
        return campaign;
    }

    private UUID appeal() {
        var campaign = published();
        return as(Cast.COMMUNITY, () -> appeals.appeal(Cast.COMMUNITY, campaign, UNIT, "", UUID.randomUUID(), "示例"))
                .id();
    }

    private static Sample node(Sample sample, String code) {
        return sample.with("code", code)
                .with("parent", "B1")
                .with("name", "示例指标")
                .with("weight", "0.1")
                .with("indicator", "true")
                .with("phase", "BEFORE")
                .with("respondent", "UNIT")
                .with("scale", "POINTS")
                .with("direction", "MAX")
                .with("per", "1")
                .with("low", "0")
                .with("high", "5");
    }

    UUID draft() {
        return as(
                        Cast.SUPERVISOR,
                        () -> systems.draw(
                                Cast.SUPERVISOR, UUID.randomUUID(), Cast.WUCHANG, "whole-cycle", "示例体系", false))
                .getId();
    }

    UUID frozen() {
        var draft = draft();
        as(Cast.SUPERVISOR, () -> systems.freeze(Cast.SUPERVISOR, draft, UUID.randomUUID(), ""));
        return draft;
    }

    static <T> T as(Actor actor, Supplier<Outcome<T>> work) {
        return Scopes.in(actor.scope(), work).orElseThrow();
    }
}
