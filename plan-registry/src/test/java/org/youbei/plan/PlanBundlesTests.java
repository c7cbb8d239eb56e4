package org.youbei.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.plan.PlanBundles.NewPaper;
import org.youbei.plan.PlanBundles.Said;
import org.youbei.plan.PlanBundles.Signature;
import org.youbei.plan.consultation.Answer;
import org.youbei.plan.consultation.Consultation;
import org.youbei.plan.consultation.Handling;
import org.youbei.plan.consultation.Opinion;
import org.youbei.plan.preparation.Drafter;
import org.youbei.plan.preparation.PaperKind;
import org.youbei.plan.review.Expert;
import org.youbei.plan.review.Judgement;
import org.youbei.plan.review.Review;
import org.youbei.plan.review.ReviewPoint;
import org.youbei.plan.review.ReviewVerdict;
import org.youbei.plan.section.Passage;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.RememberedAudit;
import org.youbei.testing.TestClock;

/** Several things at once: all of them, or none with every reason. */
@PostgresTest
class PlanBundlesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Actor STREET = Cast.STREET;
    private static final Proof PROOF = Proof.because("纸质件存应急办");
    private static final AtomicInteger NUMBER = new AtomicInteger(61_000);

    @Autowired
    PlanBundles bundles;

    @Autowired
    PlanRegistry registry;

    @Autowired
    PlanWay way;

    @Autowired
    PlanDossiers dossiers;

    @Autowired
    PlanPreparation preparation;

    @Autowired
    PlanConsultations consultations;

    @Autowired
    PlanReviews reviews;

    @Autowired
    TestClock clock;

    @Autowired
    RememberedAudit audit;

    @BeforeEach
    void reset() {
        clock.reset();
        audit.clear();
    }

    @Test
    void takesAGroupByLinesWhoseFirstLeadsAndPapersWithThem() {
        var plan = draft();
        var papers = List.of(new NewPaper("titleRISK_ASSESSMENT", PaperKind.RISK_ASSESSMENT, "示例评估", null));
        done(() -> bundles.prepare(STREET, plan, "吴示例，街道办事处，主任\n\n李示例", false, papers));
        var known = in(() -> preparation.of(plan, version(plan)));
        assertThat(known.drafters()).extracting(Drafter::name).containsExactlyInAnyOrder("吴示例", "李示例");
        assertThat(known.drafters())
                .filteredOn(Drafter::leader)
                .extracting(Drafter::position)
                .containsExactly("主任");
        assertThat(known.has(PaperKind.RISK_ASSESSMENT)).isTrue();

        done(() -> bundles.prepare(STREET, plan, "王示例", true, List.of()));
        assertThat(in(() -> preparation.of(plan, version(plan))).drafters())
                .filteredOn(Drafter::leader)
                .extracting(Drafter::name)
                .containsExactly("吴示例");
    }

    @Test
    void takesNoPaperWhereAnotherIsRefused() {
        var plan = draft();
        var papers = List.of(
                new NewPaper("titleRISK_ASSESSMENT", PaperKind.RISK_ASSESSMENT, "示例评估", null),
                new NewPaper("titleCASE_ANALYSIS", PaperKind.CASE_ANALYSIS, "长".repeat(301), null));
        assertThat(refused(() -> bundles.prepare(STREET, plan, "吴示例", false, papers)))
                .extracting(Refusal::field)
                .containsExactly("titleCASE_ANALYSIS");
        var known = in(() -> preparation.of(plan, version(plan)));
        assertThat(known.drafters()).isEmpty();
        assertThat(known.papers()).isEmpty();
        assertThat(refused(() -> bundles.prepare(STREET, plan, " ", false, List.of())))
                .extracting(Refusal::code)
                .containsExactly("plan.missing");
    }

    @Test
    void notesTheAnswersOfARoundDecidesAndEndsItOnce() {
        var plan = consulted();
        var parties = round(plan).opinions();
        var request = UUID.randomUUID();
        var said = List.of(
                agrees(1, parties.get(0)),
                new Said(2, parties.get(1).id(), Answer.COMMENTS, TODAY, "补充警戒区", Handling.ADOPTED, ""));
        var end = Optional.of(new Step.ConsultationEnd(TODAY, ""));
        done(() -> bundles.answer(STREET, plan, request, said, PROOF, end));
        done(() -> bundles.answer(STREET, plan, request, said, PROOF, end));
        var after = in(() -> consultations.of(version(plan))).getFirst();
        assertThat(after.isOpen()).isFalse();
        assertThat(after.opinions()).extracting(Opinion::handling).contains(Handling.ADOPTED);
        assertThat(audit.entries())
                .map(entry -> entry.action())
                .filteredOn("plan.consultation-answered"::equals)
                .hasSize(2);
    }

    @Test
    void notesNoAnswerWhereOneIsRefusedAndSaysBesideWhichRow() {
        var plan = consulted();
        var parties = round(plan).opinions();
        var said = List.of(
                agrees(1, parties.get(0)),
                new Said(2, parties.get(1).id(), Answer.COMMENTS, TODAY.plusDays(1), "", null, ""));
        assertThat(refused(() -> bundles.answer(STREET, plan, UUID.randomUUID(), said, PROOF, Optional.empty())))
                .extracting(Refusal::field)
                .containsExactlyInAnyOrder("answeredOn", "words2");
        assertThat(round(plan).opinions()).allMatch(Opinion::isSilent);
    }

    @Test
    void takesNoAnswerAndNoSignatureWithoutItsProof() {
        var plan = consulted();
        var said = List.of(agrees(1, round(plan).opinions().getFirst()));
        var none = new Proof(null, " ");
        assertThat(refused(() -> bundles.answer(STREET, plan, UUID.randomUUID(), said, none, Optional.empty())))
                .extracting(Refusal::code, Refusal::field)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("plan.proof-missing", "proof"));
        var reviewed = reviewed();
        var signed = List.of(new Signature(review(reviewed).experts().getFirst().id(), TODAY));
        assertThat(refused(() ->
                        bundles.review(STREET, reviewed, UUID.randomUUID(), points(), signed, none, Optional.empty())))
                .extracting(Refusal::code)
                .containsExactly("plan.proof-missing");
    }

    @Test
    void keepsTheAnswersOutWhereTheRoundCannotEnd() {
        var plan = consulted();
        var said = List.of(agrees(1, round(plan).opinions().getFirst()));
        var end = Optional.of(new Step.ConsultationEnd(TODAY, ""));
        assertThat(refused(() -> bundles.answer(STREET, plan, UUID.randomUUID(), said, PROOF, end)))
                .extracting(Refusal::code)
                .containsExactly("plan.answers-outstanding");
        assertThat(round(plan).opinions()).allMatch(Opinion::isSilent);
    }

    @Test
    void takesTheMinutesWithPointsSignaturesAndVerdict() {
        var plan = reviewed();
        var experts = review(plan).experts();
        var signed = experts.stream().map(one -> new Signature(one.id(), TODAY)).toList();
        var verdict = Optional.of(new Step.Verdict(TODAY, ReviewVerdict.PASSED, "同意"));
        var early = refused(
                () -> bundles.review(STREET, plan, UUID.randomUUID(), points(), signed.subList(0, 1), PROOF, verdict));
        assertThat(early).extracting(Refusal::code).containsExactly("plan.signatures-missing");
        assertThat(review(plan).experts()).extracting(Expert::signedOn).containsOnlyNulls();

        done(() -> bundles.review(STREET, plan, UUID.randomUUID(), points(), signed, PROOF, verdict));
        assertThat(in(() -> reviews.of(version(plan))).getFirst().verdict()).isEqualTo(ReviewVerdict.PASSED);
    }

    @Test
    void takesMinutesWithoutAVerdict() {
        var plan = reviewed();
        done(() -> bundles.review(STREET, plan, UUID.randomUUID(), points(), List.of(), PROOF, Optional.empty()));
        assertThat(review(plan).isJudged()).isTrue();
        assertThat(review(plan).isOpen()).isTrue();
    }

    @Test
    void acceptsAllFilingsOrNone() {
        var first = filed();
        var second = filed();
        var unsent = draft();
        assertThat(refusedBy(
                        Cast.SUPERVISOR,
                        () -> bundles.accept(Cast.SUPERVISOR, List.of(first, unsent), UUID.randomUUID(), TODAY)))
                .extracting(Refusal::kind)
                .containsExactly(Refusal.Kind.CONFLICT);
        assertThat(filing(first)).isEqualTo(FilingState.SENT);
        assertThat(Scopes.in(
                                Cast.SUPERVISOR.scope(),
                                () -> bundles.accept(Cast.SUPERVISOR, List.of(first, second), UUID.randomUUID(), TODAY))
                        .orElseThrow())
                .isEqualTo(2);
        assertThat(filing(first)).isEqualTo(FilingState.ACCEPTED);
        assertThat(refused(() -> bundles.accept(STREET, List.of(first), UUID.randomUUID(), TODAY)))
                .isNotEmpty();
    }

    private FilingState filing(UUID plan) {
        return in(() -> dossiers.open(plan, Optional.empty()))
                .version()
                .standing()
                .filing();
    }

    private static Said agrees(int row, Opinion party) {
        return new Said(row, party.id(), Answer.AGREES, TODAY, "", null, "");
    }

    private static List<ReviewPoint> points() {
        return IntStream.rangeClosed(1, ReviewPoint.POINTS)
                .mapToObj(n -> new ReviewPoint(n, Judgement.MET, ""))
                .toList();
    }

    private UUID consulted() {
        var plan = draft();
        take(plan, new Step.Consultation(TODAY, TODAY.plusDays(5), "派出所\n医院", "", null, null, ""));
        return plan;
    }

    private UUID reviewed() {
        var plan = draft();
        take(plan, new Step.Review(TODAY, "陈示例，大学\n刘示例"));
        return plan;
    }

    private UUID filed() {
        var plan = draft(Procedure.RECORDED);
        take(plan, new Step.Submission(""));
        take(plan, new Step.Approval("主任", TODAY));
        take(plan, new Step.Issue("捆示〔2026〕" + NUMBER.incrementAndGet() + "号", TODAY));
        take(plan, new Step.Filing(TODAY, ""));
        return plan;
    }

    private void take(UUID plan, Step step) {
        var actor = step instanceof Step.Approval ? Cast.colleague(STREET) : STREET;
        in(() -> way.take(actor, plan, UUID.randomUUID(), step)).orElseThrow();
    }

    private UUID draft() {
        return draft(Procedure.FULL);
    }

    private UUID draft(Procedure procedure) {
        var entry = new PlanEntry(Cast.JIYUQIAO, PlanKind.GENERAL, null, "示例捆办", null, Confidentiality.OPEN, "", "");
        var content = new PlanContent(PlanSource.BY_HAND, List.of(new Passage(1, "1", "总则", "有内容。")), List.of());
        return in(() -> registry.register(STREET, UUID.randomUUID(), entry, content, procedure))
                .orElseThrow()
                .getId();
    }

    private UUID version(UUID plan) {
        return dossiers.open(plan, Optional.empty()).version().id();
    }

    private Consultation round(UUID plan) {
        return in(() -> consultations.of(version(plan))).getFirst();
    }

    private Review review(UUID plan) {
        return in(() -> reviews.of(version(plan))).getFirst();
    }

    private static <T> T in(Supplier<T> work) {
        return Scopes.in(STREET.scope(), work);
    }

    private static void done(Supplier<Outcome<UUID>> work) {
        in(work).orElseThrow();
    }

    private static List<Refusal> refused(Supplier<? extends Outcome<?>> work) {
        return refusedBy(STREET, work);
    }

    private static List<Refusal> refusedBy(Actor actor, Supplier<? extends Outcome<?>> work) {
        return switch (Scopes.in(actor.scope(), work::get)) {
            case Outcome.Refused<?>(var refusals) -> refusals;
            case Outcome.Done<?> done -> throw new AssertionError("not refused: " + done);
        };
    }
}
