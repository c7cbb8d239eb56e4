package org.youbei.assessment.assessor;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.assessment.answer.AnswerDesk;
import org.youbei.assessment.answer.Cell;
import org.youbei.assessment.answer.Proof;
import org.youbei.assessment.campaign.Campaign;
import org.youbei.assessment.campaign.CampaignDesk;
import org.youbei.assessment.campaign.Participant;
import org.youbei.assessment.indicator.Node;
import org.youbei.assessment.invitation.InvitationDoor;
import org.youbei.assessment.invitation.Invited;
import org.youbei.assessment.invitation.Seal;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.model.Secret;

/** What an invited expert sees and does: the units and indicators of the invitation with what proves them, the own scores, nothing of others. */
@Component
public class AssessorInvitations implements InvitationDoor {
    public static final String DOOR = "assessor";

    private final StoredAssessors stored;
    private final AssessorDesk desk;
    private final CampaignDesk campaigns;
    private final AnswerDesk answers;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    AssessorInvitations(
            StoredAssessors stored,
            AssessorDesk desk,
            CampaignDesk campaigns,
            AnswerDesk answers,
            PlatformTransactionManager transactions) {
        this.stored = stored;
        this.desk = desk;
        this.campaigns = campaigns;
        this.answers = answers;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        writing = new TransactionTemplate(transactions);
    }

    @Override
    public Optional<Invited> find(Secret secret) {
        return Scopes.wholeTree(() -> Objects.requireNonNull(reading.execute(status -> stored.invited(secret.hash()))));
    }

    @Override
    public boolean bind(Invited invited, Secret browser) {
        return Scopes.in(
                Scope.of(invited.unit()),
                () -> Boolean.TRUE.equals(
                        writing.execute(status -> stored.bind(invited.guest(), Seal.browser(browser)))));
    }

    /**
     * What the invitation leads to.
     *
     * @param names of its units
     * @param nodes its indicators
     * @param closed why nothing can be scored now; empty where it can
     */
    public record Opened(
            Assessor assessor,
            Campaign campaign,
            Map<JurisdictionCode, String> names,
            List<Node> nodes,
            Map<JurisdictionCode, List<Cell>> cells,
            Optional<Refusal> closed) {}

    public Opened open(Invited invited) {
        return Scopes.in(Scope.of(invited.unit()), () -> {
            var assessor = desk.find(invited.guest());
            var campaign = campaigns.find(assessor.campaign());
            var names = campaigns.participants(campaign.getId()).stream()
                    .filter(one -> assessor.units().contains(one.unit()))
                    .collect(Collectors.toMap(Participant::unit, Participant::name));
            var nodes = desk.asked(campaign).stream()
                    .filter(node -> assessor.codes().contains(node.code()))
                    .toList();
            return new Opened(assessor, campaign, names, nodes, desk.cells(assessor), desk.closed(assessor));
        });
    }

    /** What proves the cells of a unit that the invitation covers. */
    public List<Proof> proofs(Invited invited, Assessor assessor, JurisdictionCode unit) {
        return Scopes.in(Scope.of(invited.unit()), () -> answers.proofs(assessor.campaign(), unit)).stream()
                .filter(proof -> proof.codes().stream().anyMatch(code -> assessor.covers(unit, code)))
                .toList();
    }

    public Outcome<Assessor> score(
            Invited invited, JurisdictionCode unit, UUID request, List<AssessorDesk.Scored> scored) {
        var guest = guest(invited);
        Supplier<Outcome<Assessor>> work = () -> desk.score(guest, invited.guest(), unit, request, scored);
        return Scopes.in(guest.scope(), work);
    }

    public Outcome<Assessor> handIn(Invited invited) {
        var guest = guest(invited);
        Supplier<Outcome<Assessor>> work = () -> desk.handIn(guest, invited.guest());
        return Scopes.in(guest.scope(), work);
    }

    private static Actor guest(Invited invited) {
        return new Actor(invited.guest(), invited.name(), Set.of(Role.ASSESSOR), Scope.of(invited.unit()));
    }
}
