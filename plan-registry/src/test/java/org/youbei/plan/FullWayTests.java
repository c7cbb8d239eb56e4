package org.youbei.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.plan.consultation.Answer;
import org.youbei.plan.consultation.Handling;
import org.youbei.plan.consultation.Opinion;
import org.youbei.plan.preparation.PaperKind;
import org.youbei.plan.review.Judgement;
import org.youbei.plan.review.ReviewPoint;
import org.youbei.plan.review.ReviewVerdict;
import org.youbei.plan.section.Passage;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.RememberedAudit;
import org.youbei.testing.TestClock;

/** The full procedure, as articles 20 to 28 and 36 have it. */
@PostgresTest
class FullWayTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Actor STREET = Cast.STREET;
    private static final Proof SIGNED = Proof.because("签字页存应急办");

    @Autowired
    PlanRegistry registry;

    @Autowired
    PlanWay way;

    @Autowired
    PlanDossiers dossiers;

    @Autowired
    PlanText text;

    @Autowired
    PlanPreparation preparation;

    @Autowired
    PlanConsultations consultations;

    @Autowired
    PlanReviews reviews;

    @Autowired
    NumberSeries numbers;

    @Autowired
    FilingReviews filings;

    @Autowired
    TestClock clock;

    @Autowired
    RememberedAudit audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void reset() {
        clock.reset();
        audit.clear();
    }

    @Test
    void demandsEverythingThatTheLawAsksOfAStreetBeforeTheSubmission() {
        var plan = draft(PlanKind.GENERAL);
        assertThat(codes(STREET, plan, new Step.Submission("说明")))
                .containsExactlyInAnyOrder(
                        "plan.risk-assessment-missing",
                        "plan.resource-survey-missing",
                        "plan.case-analysis-missing",
                        "plan.not-consulted",
                        "plan.not-reviewed");
        prepare(plan);
        refusedAs(PlanRefusal.MISSING, plan, new Step.Submission(" "));
        done(STREET, plan, new Step.Submission("说明"));
        assertThat(audit.entries())
                .map(entry -> entry.action())
                .contains(
                        "plan.drafter-added",
                        "plan.paper-added",
                        "plan.consultation",
                        "plan.consultation-answered",
                        "plan.comment-decided",
                        "plan.consultation-end",
                        "plan.review",
                        "plan.review-judged",
                        "plan.review-signed",
                        "plan.verdict");
    }

    @ParameterizedTest
    @CsvSource({
        "420106, SPECIAL, FULL, 5",
        "420106001, GENERAL, FULL, 5",
        "420106001, HANDBOOK, FULL, 0",
        "420106001001, GENERAL, FULL, 1",
        "420106001, GENERAL, SIMPLIFIED, 0",
        "420106001, GENERAL, RECORDED, 0"
    })
    void asksByKindLevelAndProcedure(String unit, PlanKind kind, Procedure procedure, int required) {
        var bare = new Preparation(
                new JurisdictionCode(unit),
                kind,
                Confidentiality.OPEN,
                procedure,
                List.of(),
                List.of(),
                false,
                Optional.empty());
        assertThat(PreparationPolicy.missing(bare)).hasSize(required);
    }

    @Test
    void waitsForAnswersUntilTheirDayAndTakesSilenceAfterIt() {
        var plan = draft(PlanKind.GENERAL);
        done(STREET, plan, consultation("派出所\n卫生服务中心\n派出所", null, null));
        assertThat(round(plan).opinions()).map(Opinion::party).containsExactlyInAnyOrder("派出所", "卫生服务中心");
        answer(plan, "派出所", Answer.AGREES, "");
        refusedAs(PlanRefusal.ANSWERS_OUTSTANDING, plan, new Step.ConsultationEnd(TODAY, ""));

        clock.set(TODAY.plusDays(8));
        done(STREET, plan, new Step.ConsultationEnd(TODAY.plusDays(8), "一家未回复"));
        assertThat(of(plan).consulted()).isTrue();
        assertThat(state(plan)).isEqualTo(VersionState.DRAFT);
    }

    @Test
    void endsNoRoundWithACommentUndecidedOrThePublicStillWriting() {
        var plan = draft(PlanKind.GENERAL);
        done(STREET, plan, consultation("派出所", TODAY, TODAY.plusDays(5)));
        answer(plan, "派出所", Answer.COMMENTS, "补充警戒区");
        in(STREET, () -> consultations.comment(STREET, plan, "居民张某", TODAY, "写明集合点"))
                .orElseThrow();
        assertThat(codes(STREET, plan, new Step.ConsultationEnd(TODAY, "")))
                .containsExactly("plan.public-period-running", "plan.comments-open");

        for (var opinion : round(plan).opinions()) {
            assertThat(in(STREET, () -> consultations.decide(STREET, plan, opinion.id(), Handling.DECLINED, " ")))
                    .isInstanceOf(Outcome.Refused.class);
            in(STREET, () -> consultations.decide(STREET, plan, opinion.id(), Handling.ADOPTED, ""))
                    .orElseThrow();
        }
        clock.set(TODAY.plusDays(6));
        done(STREET, plan, new Step.ConsultationEnd(TODAY.plusDays(6), "全部采纳"));
    }

    @Test
    void takesASecondAnswerOnlyWhereItIsMeantAndNoObjectionOfWhoAgrees() {
        var plan = draft(PlanKind.GENERAL);
        done(STREET, plan, consultation("派出所", null, null));
        var opinion = round(plan).opinions().getFirst().id();
        assertThat(answered(
                        plan,
                        opinion,
                        new PlanConsultations.Reply(Answer.AGREES, TODAY, "", Proof.because(" "), false)))
                .containsExactly("plan.proof-missing");
        assertThat(answered(plan, opinion, reply(Answer.AGREES, "但警戒区太小", false)))
                .containsExactly("plan.agrees-with-comment");
        assertThat(answered(plan, opinion, reply(Answer.COMMENTS, "补充警戒区", false)))
                .isEmpty();
        in(STREET, () -> consultations.decide(STREET, plan, opinion, Handling.ADOPTED, ""))
                .orElseThrow();
        assertThat(answered(plan, opinion, reply(Answer.AGREES, "", false))).containsExactly("plan.answer-known");
        assertThat(answered(plan, opinion, reply(Answer.AGREES, "", true))).isEmpty();

        assertThat(round(plan).opinions()).singleElement().satisfies(now -> {
            assertThat(now.words()).as("nothing of the objection is left").isEmpty();
            assertThat(now.handling()).isNull();
            assertThat(now.recordedBy()).isEqualTo(STREET.name());
            assertThat(now.proof()).isEqualTo("电话答复，纸质复函另存");
        });
    }

    @Test
    void recordsASignatureOnceWithItsProofAndWhoRecordedIt() {
        var plan = draft(PlanKind.GENERAL);
        done(STREET, plan, new Step.Review(TODAY, "陈教授，高校"));
        var expert = expert(plan, "陈教授");
        assertThat(signed(plan, expert, new Proof(null, ""))).containsExactly("plan.proof-missing");
        assertThat(signed(plan, expert, Proof.because("长".repeat(501)))).containsExactly("plan.too-long");
        var scan = UUID.randomUUID();
        assertThat(signed(plan, expert, new Proof(scan, ""))).isEmpty();
        assertThat(signed(plan, expert, SIGNED)).containsExactly("plan.expert-signed");
        assertThat(review(plan).experts()).singleElement().satisfies(now -> {
            assertThat(now.recordedBy()).isEqualTo(STREET.name());
            assertThat(now.scan()).isEqualTo(scan);
        });
    }

    private List<String> answered(UUID plan, UUID opinion, PlanConsultations.Reply reply) {
        return refusals(in(STREET, () -> consultations.answer(STREET, plan, opinion, reply))).stream()
                .map(Refusal::code)
                .toList();
    }

    private List<String> signed(UUID plan, UUID expert, Proof proof) {
        return refusals(in(STREET, () -> reviews.sign(STREET, plan, expert, TODAY, proof))).stream()
                .map(Refusal::code)
                .toList();
    }

    @Test
    void refusesAConsultationOfNobodyOrWithHalfAPeriod() {
        var plan = draft(PlanKind.GENERAL);
        refusedAs(PlanRefusal.MISSING, plan, consultation(" \n", null, null));
        refusedAs(PlanRefusal.PERIOD_INCOMPLETE, plan, consultation("派出所", TODAY, null));
        refusedAs(PlanRefusal.DATE_TOO_EARLY, plan, consultation("派出所", TODAY, TODAY.minusDays(1)));
        refusedAs(PlanRefusal.PARTY_TOO_LONG, plan, consultation("长".repeat(101), null, null));
    }

    @Test
    void keepsTheTextStillWhileOthersLookAtIt() {
        var plan = draft(PlanKind.GENERAL);
        done(STREET, plan, consultation("派出所", null, null));
        var words = new Passage(1, "9", "新增", "改动");
        assertThat(refusals(in(STREET, () -> text.add(STREET, plan, Optional.empty(), false, words))))
                .allMatch(PlanRefusal.NO_DRAFT::is);
        refusedAs(PlanRefusal.OUT_OF_ORDER, plan, new Step.Submission("说明"));

        done(STREET, plan, new Step.Return(VersionState.DRAFT, "发错了稿子"));
        assertThat(round(plan).brokenOff()).isTrue();
        assertThat(of(plan).consulted()).isFalse();
        in(STREET, () -> text.add(STREET, plan, Optional.empty(), false, words)).orElseThrow();
    }

    @Test
    void keepsWhoDraftedItOutOfTheReview() {
        var plan = draft(PlanKind.GENERAL);
        in(STREET, () -> preparation.addDrafter(STREET, plan, "王起草", "应急办", "副主任", true))
                .orElseThrow();
        refusedAs(PlanRefusal.EXPERT_DRAFTED, plan, new Step.Review(TODAY, "王起草，应急办"));
        done(STREET, plan, new Step.Review(TODAY, "王起草，市安科院\n李评审 市应急局"));
        assertThat(refusals(in(STREET, () -> reviews.addExpert(STREET, plan, "王起草", ""))))
                .allMatch(PlanRefusal.EXPERT_DRAFTED::is);
        assertThat(refusals(in(STREET, () -> reviews.addExpert(STREET, plan, "李评审", ""))))
                .allMatch(PlanRefusal.EXPERT_KNOWN::is);

        judge(plan, Judgement.MET);
        sign(plan);
        in(STREET, () -> preparation.addDrafter(STREET, plan, "李评审", "", "", false))
                .orElseThrow();
        refusedAs(PlanRefusal.EXPERT_DRAFTED, plan, new Step.Verdict(TODAY, ReviewVerdict.PASSED, ""));
        var li = expert(plan, "李评审");
        in(STREET, () -> reviews.recuse(STREET, plan, li, "参与起草")).orElseThrow();
        done(STREET, plan, new Step.Verdict(TODAY, ReviewVerdict.PASSED, ""));
    }

    @Test
    void reachesAVerdictOnSixPointsWithEverySignature() {
        var plan = draft(PlanKind.GENERAL);
        done(STREET, plan, new Step.Review(TODAY, "甲\n乙"));
        assertThat(codes(STREET, plan, new Step.Verdict(TODAY, ReviewVerdict.PASSED, "")))
                .containsExactly("plan.points-missing", "plan.signatures-missing");
        assertThat(refusals(in(
                        STREET,
                        () -> reviews.judge(STREET, plan, List.of(new ReviewPoint(4, Judgement.NOT_MET, " "))))))
                .allMatch(PlanRefusal.MISSING::is);
        judge(plan, Judgement.NOT_MET);
        sign(plan);
        assertThat(codes(STREET, plan, new Step.Verdict(TODAY, ReviewVerdict.AMENDED, "改后通过")))
                .hasSize(6)
                .containsOnly("plan.point-not-met");
        done(STREET, plan, new Step.Verdict(TODAY, ReviewVerdict.REWORK, "重写第四章"));
        assertThat(of(plan).passedExperts()).isFalse();
        assertThat(in(STREET, () -> reviews.judge(STREET, plan, List.of(new ReviewPoint(1, Judgement.MET, "")))))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void asksAgainAfterAReturnToAnEarlierStep() {
        var plan = draft(PlanKind.GENERAL);
        prepare(plan);
        done(STREET, plan, new Step.Submission("说明"));
        done(Cast.colleague(STREET), plan, new Step.Approval("街道党工委、办事处", TODAY));
        clock.set(TODAY.plusDays(1));
        done(STREET, plan, new Step.Return(VersionState.REVIEW, "措施有重大改动"));
        assertThat(codes(STREET, plan, new Step.Submission("说明"))).containsExactly("plan.not-reviewed");
        clock.set(TODAY.plusDays(2));
        done(STREET, plan, new Step.Review(TODAY.plusDays(2), "丙"));
        refusedAs(PlanRefusal.RETURN_TARGET, plan, new Step.Return(VersionState.SUBMITTED, "不能往前"));
        done(STREET, plan, new Step.Return(VersionState.CONSULTATION, "范围变了"));
        assertThat(codes(STREET, plan, new Step.Submission("说明")))
                .containsExactly("plan.not-consulted", "plan.not-reviewed");
    }

    @Test
    void leavesOutWhatArticle36AllowsAndNothingElse() {
        var plan = recorded(STREET, PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "简化修订"));
        issue(plan, "简办");
        var important = Set.of(ImportantContent.GRADING);
        refusedAs(PlanRefusal.PROCEDURE_TOO_SIMPLE, plan, new Step.Revision("改分级", Procedure.SIMPLIFIED, important));
        refusedAs(PlanRefusal.PROCEDURE_UNFIT, plan, new Step.Revision("改电话", Procedure.RECORDED, Set.of()));
        done(STREET, plan, new Step.Revision("改电话", Procedure.SIMPLIFIED, Set.of()));
        done(STREET, plan, new Step.Submission(""));
        done(STREET, plan, new Step.Return(VersionState.DRAFT, "改为完整"));
        done(STREET, plan, new Step.Withdrawal("改为完整程序"));
        done(STREET, plan, new Step.Revision("改分级", Procedure.FULL, important));
        assertThat(codes(STREET, plan, new Step.Submission("说明"))).contains("plan.not-consulted");
    }

    @Test
    void numbersWithoutAGapWhenManyAreIssuedAtOnce() throws Exception {
        var unit = Cast.YANGYUAN;
        var sibling = Cast.SIBLING_STREET;
        assertThat(refusals(in(STREET, () -> numbers.set(STREET, unit, "杨应急〔{year}〕{n}号"))))
                .allMatch(PlanRefusal.NOT_YOURS::is);
        assertThat(refusals(in(sibling, () -> numbers.set(sibling, unit, "杨应急{n}"))))
                .allMatch(PlanRefusal.PATTERN_FORM::is);
        in(sibling, () -> numbers.set(sibling, unit, "杨应急〔{year}〕{n}号")).orElseThrow();
        var plans = IntStream.range(0, 8)
                .mapToObj(n -> approved(sibling, PlanCast.entry(unit, PlanKind.HANDBOOK, "手册" + n)))
                .toList();
        var next = plans.iterator();
        together(8, () -> {
            UUID plan;
            synchronized (next) {
                plan = next.next();
            }
            return in(sibling, () -> way.take(sibling, plan, UUID.randomUUID(), new Step.Issue("", TODAY)))
                    .orElseThrow();
        });
        assertThat(in(sibling, () -> numbers.given(unit, 2026)))
                .extracting(NumberSeries.Given::number)
                .contains(IntStream.rangeClosed(1, 8)
                        .mapToObj(n -> "杨应急〔2026〕" + n + "号")
                        .toArray(String[]::new));
        assertThat(in(sibling, () -> numbers.next(unit, 2026))).contains(new DocumentNumber("杨应急", 2026, 9));
        assertThat(in(sibling, () -> numbers.next(unit, 2027))).contains(new DocumentNumber("杨应急", 2027, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"积新〔2026〕3号 NUMBER_GAP", "别人〔2026〕1号 NUMBER_PATTERN", "积新〔2025〕1号 NUMBER_GAP"})
    void refusesANumberThatBreaksTheUnitsOwnSeries(String said) {
        var unit = Cast.JIYUQIAO_COMMUNITY;
        var worker = Cast.COMMUNITY;
        in(worker, () -> numbers.set(worker, unit, "积新〔{year}〕{n}号")).orElseThrow();
        var plan = in(
                        worker,
                        () -> registry.register(
                                worker,
                                UUID.randomUUID(),
                                PlanCast.entry(unit, PlanKind.HANDBOOK, "断号"),
                                PlanCast.CONTENT,
                                Procedure.FULL))
                .orElseThrow()
                .getId();
        done(worker, plan, new Step.Submission("说明"));
        done(Cast.colleague(worker), plan, new Step.Approval("居委会主任", TODAY));
        var words = said.split(" ");
        assertThat(codes(worker, plan, new Step.Issue(words[0], TODAY)))
                .containsExactly(PlanRefusal.valueOf(words[1]).code());
    }

    @Test
    void fitsASpecialPlanOfTheDistrictToTheOthersBeforeItsApproval() {
        var boss = Cast.SUPERVISOR;
        var plan = recorded(boss, PlanCast.entry(Cast.WUCHANG, PlanKind.SPECIAL, "衔接"));
        done(boss, plan, new Step.Submission(""));
        done(Cast.colleague(boss), plan, new Step.Approval("区政府", TODAY));
        done(boss, plan, new Step.Issue("武示衔〔2026〕1号", TODAY));
        done(boss, plan, new Step.Revision("改电话"));
        done(boss, plan, new Step.Submission(""));
        assertThat(codes(Cast.colleague(boss), plan, new Step.Approval("区政府", TODAY)))
                .containsExactly("plan.coordination-missing");
        done(Cast.colleague(boss), plan, new Step.Approval("区政府", TODAY, true));
        assertThat(ApprovalBody.of(PlanKind.GENERAL, Cast.WUCHANG)).isEqualTo(ApprovalBody.COMMITTEE_AND_GOVERNMENT);
        assertThat(ApprovalBody.of(PlanKind.SPECIAL, Cast.JIYUQIAO)).isEqualTo(ApprovalBody.HEAD_OF_UNIT);
        assertThat(FilingRoute.of(PlanKind.DEPARTMENTAL, Cast.WUCHANG).receiver(Cast.WUCHANG))
                .isEqualTo(Cast.WUCHANG);
    }

    @Test
    void holdsBackOnlyWhatIsSecretAndEndsItsPublicationDuty() {
        var open = recorded(STREET, PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "公开"));
        issue(open, "公办");
        refusedAs(PlanRefusal.NOT_RESTRICTED, open, new Step.Withholding(TODAY, "涉密"));
        var secret = recorded(STREET, PlanCast.restricted(Cast.JIYUQIAO, "涉密预案"));
        issue(secret, "密办");
        done(STREET, secret, new Step.Withholding(TODAY, "区保密局定密〔2026〕1号"));
        assertThat(duties("plan", secret, "PLAN_PUBLICATION")).containsExactly("420106001 CANCELLED");
        refusedAs(PlanRefusal.OUT_OF_ORDER, secret, new Step.Publication(TODAY, "公告栏", "", true));
    }

    @Test
    void givesTheReceivingUnitAClockOfItsOwn() {
        var plan = recorded(STREET, PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "受理时限"));
        issue(plan, "备办");
        done(STREET, plan, new Step.Filing(TODAY, "正文"));
        var version = dossier(STREET, plan).version().id();
        assertThat(duties("plan-filing", version, "PLAN_FILING_REVIEW")).containsExactly("420106 2026-11-30");
        filings.settle();
        assertThat(duties("plan-filing", version, "PLAN_FILING_REVIEW")).hasSize(1);

        done(Cast.SUPERVISOR, plan, new Step.FilingReturn(TODAY, "缺编制说明"));
        done(STREET, plan, new Step.Filing(TODAY, "补正"));
        assertThat(duties("plan-filing", version, "PLAN_FILING_REVIEW"))
                .containsExactly("420106 2026-11-30", "420106 FULFILLED");
        done(STREET, plan, new Step.Abolition(TODAY, "并入总体预案"));
        assertThat(duties("plan-filing", version, "PLAN_FILING_REVIEW"))
                .containsExactly("420106 CANCELLED", "420106 FULFILLED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan.drafter",
                "plan.paper",
                "plan.consultation",
                "plan.opinion",
                "plan.review",
                "plan.expert",
                "plan.review_point"
            })
    void showsASiblingStreetNoRowOfAnyTable(String table) {
        prepare(draft(PlanKind.GENERAL));
        assertThat(count(STREET, table)).isPositive();
        assertThat(count(Cast.SIBLING_STREET, table)).isZero();
    }

    @Test
    void keepsEveryOtherHandOffTheMinutes() {
        var plan = draft(PlanKind.GENERAL);
        for (var actor : List.of(Cast.SUPERVISOR, Cast.AUDITOR)) {
            assertThat(refusals(in(actor, () -> preparation.addDrafter(actor, plan, "某", "", "", false))))
                    .allMatch(PlanRefusal.NOT_YOURS::is);
            assertThat(refusals(in(actor, () -> consultations.comment(actor, plan, "某", TODAY, "话"))))
                    .allMatch(PlanRefusal.NOT_YOURS::is);
            assertThat(refusals(in(actor, () -> reviews.addExpert(actor, plan, "某", ""))))
                    .allMatch(PlanRefusal.NOT_YOURS::is);
        }
    }

    private void prepare(UUID plan) {
        in(STREET, () -> preparation.addDrafter(STREET, plan, "吴主任", "街道办", "主任", true))
                .orElseThrow();
        for (var kind : List.of(PaperKind.RISK_ASSESSMENT, PaperKind.RESOURCE_SURVEY, PaperKind.CASE_ANALYSIS)) {
            in(STREET, () -> preparation.addPaper(STREET, plan, kind, "2026年报告", null))
                    .orElseThrow();
        }
        done(STREET, plan, consultation("派出所", null, null));
        answer(plan, "派出所", Answer.COMMENTS, "补充警戒区");
        var opinion = round(plan).opinions().getFirst().id();
        in(STREET, () -> consultations.decide(STREET, plan, opinion, Handling.ADOPTED, ""))
                .orElseThrow();
        done(STREET, plan, new Step.ConsultationEnd(TODAY, "采纳一条"));
        done(STREET, plan, new Step.Review(TODAY, "陈教授，武汉理工大学"));
        judge(plan, Judgement.MET);
        sign(plan);
        done(STREET, plan, new Step.Verdict(TODAY, ReviewVerdict.PASSED, ""));
    }

    private Step.Consultation consultation(String parties, LocalDate from, LocalDate to) {
        return new Step.Consultation(TODAY, TODAY.plusDays(7), parties, "征求意见稿", from, to, "");
    }

    private org.youbei.plan.consultation.Consultation round(UUID plan) {
        var version = dossier(STREET, plan).version().id();
        return in(STREET, () -> consultations.of(version)).getFirst();
    }

    private void answer(UUID plan, String party, Answer answer, String words) {
        var opinion = round(plan).opinions().stream()
                .filter(o -> o.party().equals(party))
                .findFirst()
                .orElseThrow();
        in(STREET, () -> consultations.answer(STREET, plan, opinion.id(), reply(answer, words, false)))
                .orElseThrow();
    }

    private static PlanConsultations.Reply reply(Answer answer, String words, boolean replaces) {
        return new PlanConsultations.Reply(answer, TODAY, words, Proof.because("电话答复，纸质复函另存"), replaces);
    }

    private void judge(UUID plan, Judgement judgement) {
        var points = IntStream.rangeClosed(1, 6)
                .mapToObj(n -> new ReviewPoint(n, judgement, "评语"))
                .toList();
        in(STREET, () -> reviews.judge(STREET, plan, points)).orElseThrow();
    }

    private void sign(UUID plan) {
        for (var expert : review(plan).experts()) {
            in(STREET, () -> reviews.sign(STREET, plan, expert.id(), TODAY, SIGNED))
                    .orElseThrow();
        }
    }

    private org.youbei.plan.review.Review review(UUID plan) {
        var version = dossier(STREET, plan).version().id();
        return in(STREET, () -> reviews.of(version)).getFirst();
    }

    private UUID expert(UUID plan, String name) {
        return review(plan).experts().stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private UUID draft(PlanKind kind) {
        var entry = PlanCast.entry(Cast.JIYUQIAO, kind, "完整程序");
        return in(STREET, () -> registry.register(STREET, UUID.randomUUID(), entry, PlanCast.CONTENT, Procedure.FULL))
                .orElseThrow()
                .getId();
    }

    private UUID recorded(Actor actor, PlanEntry entry) {
        return in(actor, () -> registry.register(actor, UUID.randomUUID(), entry, PlanCast.CONTENT))
                .orElseThrow()
                .getId();
    }

    private UUID approved(Actor actor, PlanEntry entry) {
        var plan = in(actor, () -> registry.register(actor, UUID.randomUUID(), entry, PlanCast.CONTENT, Procedure.FULL))
                .orElseThrow()
                .getId();
        done(actor, plan, new Step.Submission("说明"));
        done(Cast.colleague(actor), plan, new Step.Approval("主任", TODAY));
        return plan;
    }

    private void issue(UUID plan, String issuer) {
        done(STREET, plan, new Step.Submission(""));
        done(Cast.colleague(STREET), plan, new Step.Approval("主任", TODAY));
        done(STREET, plan, new Step.Issue(issuer + "〔2026〕1号", TODAY));
    }

    private Preparation of(UUID plan) {
        var version = dossier(STREET, plan).version().id();
        return in(STREET, () -> preparation.of(plan, version));
    }

    private VersionState state(UUID plan) {
        return dossier(STREET, plan).version().standing().state();
    }

    private PlanDossier dossier(Actor actor, UUID plan) {
        return in(actor, () -> {
            var shown = dossiers.open(plan, Optional.empty());
            return shown.working().isEmpty()
                    ? shown
                    : dossiers.open(
                            plan, Optional.of(shown.versions().getFirst().number()));
        });
    }

    private void done(Actor actor, UUID plan, Step step) {
        in(actor, () -> way.take(actor, plan, UUID.randomUUID(), step)).orElseThrow();
    }

    private List<String> codes(Actor actor, UUID plan, Step step) {
        return refusals(in(actor, () -> way.take(actor, plan, UUID.randomUUID(), step))).stream()
                .map(Refusal::code)
                .toList();
    }

    private void refusedAs(PlanRefusal reason, UUID plan, Step step) {
        var before = state(plan);
        assertThat(refusals(in(STREET, () -> way.take(STREET, plan, UUID.randomUUID(), step))))
                .anyMatch(reason::is);
        assertThat(state(plan)).isEqualTo(before);
    }

    private static List<Refusal> refusals(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals) ? refusals : List.of();
    }

    private List<String> duties(String type, UUID subject, String kind) {
        return in(
                Cast.SUPERVISOR,
                () -> transaction.execute(status -> jdbc.sql("""
                    select jurisdiction || ' ' || coalesce(closed_as, due::text) from obligation.obligation
                    where subject_type = ? and subject_id = ? and kind = ? order by opened_at desc, 1\
                    """)
                        .params(type, subject, kind)
                        .query(String.class)
                        .list()));
    }

    private long count(Actor actor, String table) {
        return in(
                actor,
                () -> transaction.execute(status -> jdbc.sql("select count(*) from " + table
                                + " where jurisdiction >= '420106001' and jurisdiction < '420106001~'")
                        .query(Long.class)
                        .single()));
    }

    private static <T> T in(Actor actor, Supplier<T> work) {
        return Scopes.in(actor.scope(), work);
    }

    private static <T> void together(int people, Callable<T> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(people)) {
            var waiting = new ArrayList<java.util.concurrent.Future<T>>();
            for (int n = 0; n < people; n++) {
                waiting.add(threads.submit(work));
            }
            for (var result : waiting) {
                result.get();
            }
        }
    }
}
