package org.youbei.assessment.judgement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Scope;
import org.youbei.model.Secret;

/**
 * What somebody with an invitation sees and does: one question, the own matrix, nothing of others. Whoever holds the link acts under the name it was
 * made out to, until its last day.
 */
@Component
public class Invitations {
    private final StoredJudgements stored;
    private final JudgementDesk desk;
    private final TransactionTemplate reading;

    Invitations(StoredJudgements stored, JudgementDesk desk, PlatformTransactionManager transactions) {
        this.stored = stored;
        this.desk = desk;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /** The question and the matrix that an invitation leads to. */
    public record Opened(Judgement judgement, Judge judge) {}

    /** Nothing where there is no such invitation, it was taken back, or its last day is over; which of these, it does not say. */
    public Optional<Opened> open(String secret, LocalDate today) {
        return anywhere(secret)
                .flatMap(invited -> Scopes.in(Scope.of(invited.unit()), () -> {
                    var judge = desk.judges(invited.judgement()).stream()
                            .filter(one -> one.id().equals(invited.judge()))
                            .findFirst();
                    return judge.filter(one ->
                                    !one.revoked() && !today.isAfter(Objects.requireNonNullElse(one.until(), today)))
                            .map(one -> new Opened(desk.find(invited.judgement()), one));
                }));
    }

    public Outcome<Judge> judge(String secret, List<@Nullable Double> values, boolean handIn, String reason) {
        var invited = anywhere(secret).orElseThrow(() -> new NotFound("invitation"));
        var guest = new Actor(invited.judge(), invited.name(), Set.of(), Scope.of(invited.unit()));
        Supplier<Outcome<Judge>> work = () -> desk.judge(guest, invited.judge(), values, handIn, reason);
        return Scopes.in(guest.scope(), work);
    }

    /** Looks over the whole tree, because the unit is not known before; finds by the hash of the secret only. */
    private Optional<StoredJudgements.Invited> anywhere(String secret) {
        return Scopes.wholeTree(
                () -> Objects.requireNonNull(reading.execute(status -> stored.invited(new Secret(secret).hash()))));
    }
}
