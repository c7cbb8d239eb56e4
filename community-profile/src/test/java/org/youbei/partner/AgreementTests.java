package org.youbei.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.workflow.StepRecord;
import org.youbei.workflow.StepRequest;

/** Every step of an agreement in every state, by everybody who might try. */
class AgreementTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final JurisdictionCode HERE = new JurisdictionCode("420106001001");
    private static final JurisdictionCode THERE = new JurisdictionCode("420106002001");
    private static final Actor OWN = actor(Role.COMMUNITY_WORKER, HERE);
    private static final Actor OTHER = actor(Role.COMMUNITY_WORKER, THERE);
    private static final List<Actor> STRANGERS = List.of(
            actor(Role.COMMUNITY_WORKER, new JurisdictionCode("420106003001")),
            actor(Role.AUDITOR, new JurisdictionCode("420106")),
            actor(Role.ADMINISTRATOR, new JurisdictionCode("420106")));

    static Stream<Arguments> everything() {
        return Stream.of(AgreementState.values())
                .flatMap(state -> Stream.of(AgreementStep.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void takesEachStepFromTheStatesOfTheTableAndChangesNothingElsewhere(AgreementState state, AgreementStep step) {
        var agreement = in(state);
        if (state == AgreementState.DRAFT && step == AgreementStep.SIGNING) {
            take(agreement, OTHER, said(AgreementStep.CONFIRMATION)).orElseThrow();
        }
        var taking = step == AgreementStep.CONFIRMATION ? OTHER : OWN;
        var outcome = take(agreement, taking, said(step));
        if (step.fits(state)) {
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
            assertThat(agreement.state()).isEqualTo(step.to().orElse(state));
            assertThat(agreement.called() != null).isEqualTo(agreement.state() == AgreementState.CALLED);
            assertThat(agreement.returnOn() != null).isEqualTo(agreement.state() == AgreementState.CALLED);
        } else {
            assertThat(codes(outcome)).containsExactly("partner.out-of-order");
            assertThat(agreement.state()).isEqualTo(state);
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void letsNobodyElseTakeAnyStep(AgreementState state, AgreementStep step) {
        var agreement = in(state);
        var wrong = new ArrayList<>(STRANGERS);
        wrong.add(step == AgreementStep.CONFIRMATION ? OWN : OTHER);
        for (var actor : wrong) {
            assertThat(codes(take(agreement, actor, said(step))))
                    .as(actor.roles() + " " + actor.scope())
                    .containsExactly("partner.not-yours");
        }
        assertThat(agreement.state()).isEqualTo(state);
    }

    @Test
    void needsTheOthersWordBeforeItIsSigned() {
        var agreement = drafted(THERE, null);
        assertThat(codes(take(agreement, OWN, said(AgreementStep.SIGNING)))).containsExactly("partner.not-confirmed");
        take(agreement, OTHER, said(AgreementStep.CONFIRMATION)).orElseThrow();
        assertThat(codes(take(agreement, OTHER, said(AgreementStep.CONFIRMATION))))
                .containsExactly("partner.confirmed");
        assertThat(take(agreement, OWN, said(AgreementStep.SIGNING))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void needsTheSignedPageWhereAnOrganisationCannotConfirm() {
        var agreement = drafted(null, UUID.randomUUID());
        assertThat(codes(take(agreement, OWN, said(AgreementStep.SIGNING)))).containsExactly("partner.not-signed");
        agreement.sign(UUID.randomUUID());
        assertThat(take(agreement, OWN, said(AgreementStep.SIGNING))).isInstanceOf(Outcome.Done.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2026-12-01, partner.number",
        "-1, 2026-12-01, partner.number",
        "50.01, 2026-12-01, partner.above-ceiling",
        "10, , partner.return-missing",
        "10, 2028-01-01, partner.return-late",
        "50, 2026-12-01, ",
        "0.5, 2027-11-23, "
    })
    void drawsNoMoreThanTheCeilingAndNeverWithoutADayOfReturn(
            BigDecimal amount, @Nullable LocalDate back, @Nullable String refusal) {
        var agreement = in(AgreementState.IN_FORCE);
        var outcome = take(agreement, OWN, new Step.Call(amount, back, "值守"));
        if (refusal == null) {
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
            assertThat(agreement.called()).isEqualByComparingTo(amount);
        } else {
            assertThat(codes(outcome)).contains(refusal);
            assertThat(agreement.called()).isNull();
        }
    }

    @Test
    void drawsNothingBeforeTheBeginningOrAfterTheEnd() {
        var agreement = in(AgreementState.IN_FORCE);
        for (var day : List.of(TODAY.minusDays(1), TODAY.plusYears(1).plusDays(1))) {
            var request = new StepRequest<>(OWN, agreement, UUID.randomUUID(), day, Instant.EPOCH);
            var call = new Step.Call(BigDecimal.ONE, day.plusDays(1), "值守");
            assertThat(codes(agreement.take(request, call))).contains("partner.not-in-force");
        }
    }

    @ParameterizedTest
    @CsvSource({"RETURN, CALLED", "TEST, IN_FORCE", "ENDING, IN_FORCE", "WITHDRAWAL, DRAFT"})
    void asksForAWordWhereSomethingIsOver(AgreementStep step, AgreementState state) {
        assertThat(codes(take(in(state), OWN, new Step.Plain(step, " ")))).contains("partner.missing");
        assertThat(codes(take(in(state), OWN, new Step.Plain(step, "长".repeat(1_001)))))
                .contains("partner.too-long");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 人员, 50, 人, 30, 300, 书记, 网格长",
        "协议, '', 50, 人, 30, 300, 书记, 网格长",
        "协议, 人员, 0, 人, 30, 300, 书记, 网格长",
        "协议, 人员, 50, '', 30, 300, 书记, 网格长",
        "协议, 人员, 50, 人, 0, 300, 书记, 网格长",
        "协议, 人员, 50, 人, 30, -1, 书记, 网格长",
        "协议, 人员, 50, 人, 30, 300, '', 网格长",
        "协议, 人员, 50, 人, 30, 300, 书记, ''"
    })
    void refusesTermsWithAHole(
            String title,
            String what,
            BigDecimal ceiling,
            String unit,
            int lead,
            int days,
            String post,
            String standIn) {
        var terms = new Terms(
                title, AbilityKind.PEOPLE, what, ceiling, unit, lead, TODAY, TODAY.plusDays(days), post, standIn);
        assertThat(AgreementRules.objections(terms, TODAY)).isNotEmpty();
    }

    private static Step said(AgreementStep step) {
        return step == AgreementStep.CALL
                ? new Step.Call(BigDecimal.TEN, TODAY.plusDays(7), "值守")
                : new Step.Plain(step, "示例");
    }

    /** Brought there by the steps themselves. */
    private static Agreement in(AgreementState state) {
        var agreement = drafted(THERE, null);
        if (state == AgreementState.DRAFT) {
            return agreement;
        }
        take(agreement, OTHER, said(AgreementStep.CONFIRMATION)).orElseThrow();
        take(agreement, OWN, said(AgreementStep.SIGNING)).orElseThrow();
        if (state == AgreementState.CALLED || state == AgreementState.RETURNED) {
            take(agreement, OWN, said(AgreementStep.CALL)).orElseThrow();
        }
        if (state == AgreementState.RETURNED) {
            take(agreement, OWN, said(AgreementStep.RETURN)).orElseThrow();
        }
        if (state == AgreementState.ENDED) {
            take(agreement, OWN, said(AgreementStep.ENDING)).orElseThrow();
        }
        return agreement;
    }

    private static Agreement drafted(@Nullable JurisdictionCode neighbour, @Nullable UUID organisation) {
        var terms = new Terms(
                "应急互助协议（示例）",
                AbilityKind.PEOPLE,
                "巡查人员",
                new BigDecimal("50"),
                "人",
                30,
                TODAY,
                TODAY.plusYears(1),
                "社区书记",
                "网格长");
        return new Agreement(
                UUID.randomUUID(), HERE, "示例社区", new Agreement.Party(neighbour, organisation, "对方"), terms);
    }

    private static Outcome<StepRecord> take(Agreement agreement, Actor actor, Step step) {
        return agreement.take(new StepRequest<>(actor, agreement, UUID.randomUUID(), TODAY, Instant.EPOCH), step);
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals)
                ? refusals.stream().map(Refusal::code).toList()
                : List.of();
    }

    private static Actor actor(Role role, JurisdictionCode unit) {
        return new Actor(new UUID(1, unit.value().hashCode()), "示例", Set.of(role), Scope.of(unit));
    }
}
