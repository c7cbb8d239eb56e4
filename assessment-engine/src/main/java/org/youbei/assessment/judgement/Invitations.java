package org.youbei.assessment.judgement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.assessment.invitation.InvitationDoor;
import org.youbei.assessment.invitation.Invited;
import org.youbei.assessment.invitation.Seal;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Scope;
import org.youbei.model.Secret;

/**
 * What somebody with an invitation to judge sees and does: one question, the own matrix, nothing of others. Whoever holds the link acts under the name
 * it was made out to, until its last day, in the browser that opened it first.
 */
@Component
public class Invitations implements InvitationDoor {
    public static final String DOOR = "judgement";

    private final StoredJudgements stored;
    private final JudgementDesk desk;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    Invitations(StoredJudgements stored, JudgementDesk desk, PlatformTransactionManager transactions) {
        this.stored = stored;
        this.desk = desk;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        writing = new TransactionTemplate(transactions);
    }

    /** The question and the matrix that an invitation leads to. */
    public record Opened(Judgement judgement, Judge judge) {}

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

    public Opened open(Invited invited) {
        return Scopes.in(Scope.of(invited.unit()), () -> {
            var judge = desk.judges(invited.thing()).stream()
                    .filter(one -> one.id().equals(invited.guest()))
                    .findFirst()
                    .orElseThrow(() -> new NotFound(invited.guest()));
            return new Opened(desk.find(invited.thing()), judge);
        });
    }

    public Outcome<Judge> judge(Invited invited, List<@Nullable Double> values, boolean handIn, String reason) {
        var guest = new Actor(invited.guest(), invited.name(), Set.of(), Scope.of(invited.unit()));
        Supplier<Outcome<Judge>> work = () -> desk.judge(guest, invited.guest(), values, handIn, reason);
        return Scopes.in(guest.scope(), work);
    }
}
