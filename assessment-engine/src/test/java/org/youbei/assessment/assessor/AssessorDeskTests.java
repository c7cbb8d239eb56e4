package org.youbei.assessment.assessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youbei.assessment.assessor.TestedExperts.FORMER;
import static org.youbei.assessment.assessor.TestedExperts.FREE;
import static org.youbei.assessment.assessor.TestedExperts.RELATED;
import static org.youbei.assessment.campaign.CampaignEntry.Levels.COMMUNITY;
import static org.youbei.assessment.campaign.CampaignEntry.Method.WEIGHTED_SUM;
import static org.youbei.assessment.campaign.Fixture.TODAY;
import static org.youbei.assessment.campaign.Fixture.codes;
import static org.youbei.assessment.campaign.Fixture.in;
import static org.youbei.testing.Cast.SUPERVISOR;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.assessment.answer.AnswerDesk;
import org.youbei.assessment.answer.AnswerEntry;
import org.youbei.assessment.answer.CellState;
import org.youbei.assessment.answer.Said;
import org.youbei.assessment.campaign.CampaignDesk;
import org.youbei.assessment.campaign.CampaignDuties;
import org.youbei.assessment.campaign.CampaignState;
import org.youbei.assessment.campaign.CampaignStep;
import org.youbei.assessment.campaign.Fixture;
import org.youbei.assessment.campaign.Participant;
import org.youbei.assessment.indicator.Node;
import org.youbei.assessment.invitation.Invited;
import org.youbei.division.DivisionImporter;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.model.Secret;
import org.youbei.model.Subject;
import org.youbei.obligation.ObligationIndex;
import org.youbei.obligation.ObligationState;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** Experts who score by an invitation: exactly what they were invited to, in their time, without a conflict of interest. */
@PostgresTest
class AssessorDeskTests {
    private static final JurisdictionCode UNIT = Cast.JIYUQIAO_COMMUNITY;
    private static final JurisdictionCode OTHER = new JurisdictionCode("420106001002");

    @Autowired
    Fixture fixture;

    @Autowired
    AssessorDesk desk;

    @Autowired
    AssessorInvitations invitations;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    AnswerDesk answers;

    @Autowired
    ObligationIndex duties;

    @Autowired
    TestedExperts known;

    @Autowired
    TestClock clock;

    @BeforeEach
    void units(@Autowired DivisionImporter importer) {
        clock.reset();
        known.late = false;
        Fixture.load(importer);
    }

    private UUID opened() {
        var id = fixture.opened(fixture.usual(), COMMUNITY, WEIGHTED_SUM).getId();
        fixture.only(id, UNIT, OTHER);
        return id;
    }

    private static AssessorDesk.Wish wish(UUID expert, JurisdictionCode... units) {
        return new AssessorDesk.Wish(expert, List.of(units), List.of("4"), TODAY.plusDays(15));
    }

    private Outcome<Secret> invite(UUID campaign, AssessorDesk.Wish wish) {
        return in(SUPERVISOR, () -> desk.invite(SUPERVISOR, campaign, UUID.randomUUID(), wish));
    }

    private Invited invited(UUID campaign, JurisdictionCode... units) {
        return invitations
                .find(invite(campaign, wish(FREE, units)).orElseThrow())
                .orElseThrow();
    }

    private Outcome<Assessor> score(Invited invited, JurisdictionCode unit, String code, String value) {
        return score(invited, unit, code, value, revision(invited.thing(), unit, code));
    }

    private Outcome<Assessor> score(Invited invited, JurisdictionCode unit, String code, String value, int revision) {
        var entry = new AnswerEntry(Said.of(new BigDecimal(value)), null, null, "");
        return invitations.score(
                invited, unit, UUID.randomUUID(), List.of(new AssessorDesk.Scored(code, revision, entry)));
    }

    private int revision(UUID campaign, JurisdictionCode unit, String code) {
        return in(SUPERVISOR, () -> answers.cell(campaign, unit, code)).revision();
    }

    private Said said(UUID campaign, JurisdictionCode unit) {
        return in(SUPERVISOR, () -> answers.cell(campaign, unit, "4")).said();
    }

    private void assessing(UUID campaign) {
        fixture.step(campaign, CampaignStep.CHECKING_BEGIN, "");
        fixture.step(campaign, CampaignStep.ASSESSING_BEGIN, "");
    }

    @Test
    void scoresExactlyWhatItWasInvitedToAndHandsItIn() {
        var id = opened();
        var invited = invited(id, UNIT);
        assertThat(codes(score(invited, UNIT, "4", "8")))
                .as("the streets have not checked")
                .containsExactly("assessor.too-early");
        assessing(id);
        var opened = invitations.open(invited);
        assertThat(opened.cells()).containsOnlyKeys(UNIT);
        assertThat(opened.names()).containsOnlyKeys(UNIT);
        assertThat(opened.nodes()).extracting(Node::code).containsExactly("4");
        assertThat(codes(score(invited, OTHER, "4", "8"))).containsExactly("assessor.not-invited");
        assertThat(codes(score(invited, UNIT, "1", "8")))
                .as("the unit's own answer")
                .containsExactly("assessor.not-invited");
        assertThat(codes(invitations.handIn(invited))).containsExactly("assessor.open-cells");
        assertThat(score(invited, UNIT, "4", "8").orElseThrow().scored()).isOne();
        assertThat(said(id, UNIT).value()).isEqualByComparingTo("8");
        assertThat(in(SUPERVISOR, () -> answers.cell(id, UNIT, "4")).by()).isEqualTo("甲示例");
        assertThat(said(id, OTHER).state()).isEqualTo(CellState.UNANSWERED);
        assertThat(invitations.handIn(invited).orElseThrow().handedIn()).isNotNull();
        assertThat(codes(score(invited, UNIT, "4", "9"))).containsExactly("assessor.handed-in");
    }

    @Test
    void refusesWhatIsOffTheScaleAndWhatAnOldTabSendsAndKeepsTheRest() {
        var id = opened();
        var invited = invited(id, UNIT);
        assessing(id);
        var refused = score(invited, UNIT, "4", "11");
        assertThat(codes(refused)).containsExactly("campaign.value");
        assertThat(((Outcome.Refused<Assessor>) refused).refusals())
                .extracting(Refusal::field)
                .containsExactly("value-4");
        int old = revision(id, UNIT, "4");
        score(invited, UNIT, "4", "7").orElseThrow();
        assertThat(codes(score(invited, UNIT, "4", "3", old))).containsExactly("campaign.cell-changed");
        assertThat(said(id, UNIT).value()).isEqualByComparingTo("7");
        assertThat(score(invited, UNIT, "4", "7", old).orElseThrow().scored())
                .as("the same said again is no change")
                .isOne();
    }

    @Test
    void refusesAConflictOfInterestWhenInvitingAndWhenItIsDeclaredLater() {
        var id = opened();
        assertThat(codes(invite(id, wish(RELATED, UNIT, OTHER)))).containsExactly("assessor.conflict");
        assertThat(invite(id, wish(RELATED, UNIT))).isInstanceOf(Outcome.Done.class);
        var invited =
                invitations.find(invite(id, wish(FREE, OTHER)).orElseThrow()).orElseThrow();
        assessing(id);
        score(invited, OTHER, "4", "5").orElseThrow();
        known.late = true;
        assertThat(codes(score(invited, OTHER, "4", "10"))).containsExactly("assessor.conflict");
        assertThat(codes(invitations.handIn(invited))).containsExactly("assessor.conflict");
        assertThat(said(id, OTHER).value()).isEqualByComparingTo("5");
    }

    @Test
    void refusesAnInvitationThatNamesNothingOrTheWrongThings() {
        var id = opened();
        var nobody = new AssessorDesk.Wish(new UUID(7, 9), List.of(), List.of("1"), TODAY.minusDays(1));
        assertThat(codes(invite(id, nobody)))
                .containsExactly("assessor.expert", "assessor.units", "assessor.codes", "assessor.dates");
        var gone = new AssessorDesk.Wish(
                FORMER, List.of(new JurisdictionCode("420106001004")), List.of(), TODAY.plusDays(31));
        assertThat(codes(invite(id, gone)))
                .containsExactly("assessor.not-appointed", "assessor.units", "assessor.codes", "assessor.dates");
        var request = UUID.randomUUID();
        in(SUPERVISOR, () -> desk.invite(SUPERVISOR, id, request, wish(FREE, UNIT)))
                .orElseThrow();
        assertThat(codes(in(SUPERVISOR, () -> desk.invite(SUPERVISOR, id, request, wish(FREE, UNIT)))))
                .as("sent twice")
                .containsExactly("assessor.invited");
        assertThat(codes(invite(id, wish(RELATED, UNIT)))).as("two on one cell").containsExactly("assessor.taken");
        assertThat(in(SUPERVISOR, () -> desk.all(id))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"STREET_STAFF, 420106001", "COMMUNITY_WORKER, 420106001001", "AUDITOR, 420106", "ASSESSOR, 420106"})
    void isForWhoLeadsTheCampaignAlone(Role role, String unit) {
        var id = opened();
        var actor = new Actor(new UUID(8, 8), "某示例", Set.of(role), Scope.of(new JurisdictionCode(unit)));
        assertThat(codes(in(actor, () -> desk.invite(actor, id, UUID.randomUUID(), wish(FREE, UNIT)))))
                .containsExactly("assessor.not-yours");
    }

    @Test
    void showsInvitationsToNobodyBelowTheDistrict() {
        var id = opened();
        var invited = invited(id, UNIT);
        assertThat(in(Cast.STREET, () -> desk.all(id))).isEmpty();
        assertThatThrownBy(() -> in(Cast.COMMUNITY, () -> desk.find(invited.guest())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void takesBackAndMakesOutAnew() {
        var id = opened();
        var secret = invite(id, wish(FREE, UNIT)).orElseThrow();
        var invited = invitations.find(secret).orElseThrow();
        var browser = Secret.next();
        assertThat(invitations.bind(invited, browser)).isTrue();
        assessing(id);
        score(invited, UNIT, "4", "6").orElseThrow();
        invitations.handIn(invited).orElseThrow();
        var renewed = in(SUPERVISOR, () -> desk.renew(SUPERVISOR, id, invited.guest(), TODAY.plusDays(20)))
                .orElseThrow();
        assertThat(invitations.find(secret)).as("the old link").isEmpty();
        var again = invitations.find(renewed).orElseThrow();
        assertThat(again.seal().browser()).isNull();
        score(again, UNIT, "4", "9").orElseThrow();
        assertThat(codes(in(SUPERVISOR, () -> desk.renew(SUPERVISOR, id, invited.guest(), TODAY.plusDays(31)))))
                .containsExactly("assessor.dates");
        in(SUPERVISOR, () -> desk.revoke(SUPERVISOR, id, invited.guest())).orElseThrow();
        assertThat(invitations.find(renewed).orElseThrow().seal().ended(TODAY)).isPresent();
        assertThat(said(id, UNIT).value()).as("what was scored stays").isEqualByComparingTo("9");
        assertThat(codes(in(SUPERVISOR, () -> desk.renew(SUPERVISOR, id, invited.guest(), TODAY.plusDays(20)))))
                .containsExactly("assessor.out-of-order");
        assertThat(invite(id, wish(RELATED, UNIT))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void comesBetweenTheCheckAndTheReview() {
        var id = opened();
        fixture.step(id, CampaignStep.CHECKING_BEGIN, "");
        assertThat(codes(taken(id, CampaignStep.ASSESSING_BEGIN))).containsExactly("campaign.nobody-invited");
        var invited = invited(id, UNIT);
        assertThat(codes(taken(id, CampaignStep.REVIEW_BEGIN))).containsExactly("campaign.third-party-first");
        assertThat(fixture.step(id, CampaignStep.ASSESSING_BEGIN, "").state()).isEqualTo(CampaignState.ASSESSING);
        assertThat(duty(id))
                .singleElement()
                .satisfies(state -> assertThat(state.isOpen()).isTrue());
        assertThat(codes(taken(id, CampaignStep.REVIEW_BEGIN))).containsExactly("campaign.assessors-open");
        score(invited, UNIT, "4", "6").orElseThrow();
        invitations.handIn(invited).orElseThrow();
        assertThat(fixture.step(id, CampaignStep.REVIEW_BEGIN, "").state()).isEqualTo(CampaignState.REVIEW);
        assertThat(duty(id)).containsExactly(ObligationState.FULFILLED);
        assertThat(codes(invite(id, wish(RELATED, OTHER)))).containsExactly("assessor.out-of-order");
        assertThat(codes(score(invited, UNIT, "4", "7"))).containsExactly("assessor.handed-in");
    }

    private Outcome<?> taken(UUID id, CampaignStep step) {
        return in(SUPERVISOR, () -> campaigns.take(SUPERVISOR, id, UUID.randomUUID(), step, ""));
    }

    private List<ObligationState> duty(UUID id) {
        return in(SUPERVISOR, () -> duties.ofSubject(new Subject("campaign", id))).stream()
                .filter(one -> one.kind().equals(CampaignDuties.ASSESS))
                .map(one -> one.state())
                .toList();
    }

    @Test
    void goesOnWithoutThoseWhoseTimeIsOver() {
        var id = opened();
        invited(id, UNIT);
        assessing(id);
        clock.set(TODAY.plusDays(15));
        assertThat(codes(taken(id, CampaignStep.REVIEW_BEGIN)))
                .as("the last day counts to its end")
                .containsExactly("campaign.assessors-open");
        clock.set(TODAY.plusDays(16));
        assertThat(fixture.step(id, CampaignStep.REVIEW_BEGIN, "").state()).isEqualTo(CampaignState.REVIEW);
    }

    @Test
    void leavesOutAUnitThatLeft() {
        var id = opened();
        var invited = invited(id, UNIT);
        assessing(id);
        in(SUPERVISOR, () -> campaigns.leave(SUPERVISOR, id, UUID.randomUUID(), UNIT, "划出"))
                .orElseThrow();
        assertThat(codes(score(invited, UNIT, "4", "6"))).containsExactly("campaign.not-answering");
        assertThat(in(SUPERVISOR, () -> campaigns.participants(id)).stream().filter(Participant::takesPart))
                .hasSize(1);
        assertThat(Objects.requireNonNull(invitations.open(invited)).assessor().scored())
                .isZero();
    }
}
