package org.youbei.web.obligation;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;
import org.youbei.attachment.Admitted;
import org.youbei.attachment.Attachments;
import org.youbei.attachment.Stored;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationLedger;
import org.youbei.obligation.ObligationSheet;

/** Files the evidence of a duty together with its fulfilment: both or neither. */
@Component
class Fulfilments {
    private final ObligationLedger ledger;
    private final Attachments attachments;
    private final TransactionTemplate transaction;

    Fulfilments(ObligationLedger ledger, Attachments attachments, PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.attachments = attachments;
        transaction = new TransactionTemplate(transactions);
    }

    /** Only of a form that passed its checks. */
    Outcome<UUID> file(Actor actor, ObligationSheet duty, LocalDate on, String label, Optional<MultipartFile> file) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var outcome = evidence(actor, duty, label, file)
                    .then(shown -> ledger.fulfil(actor, duty.row().id(), shown, on));
            if (outcome instanceof Outcome.Refused) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private Outcome<Evidence> evidence(Actor actor, ObligationSheet duty, String label, Optional<MultipartFile> file) {
        return file.map(sent -> stored(actor, duty, sent)
                        .then(kept -> Outcome.done(new Evidence("attachment", kept.id(), label))))
                .orElseGet(() -> Outcome.done(new Evidence("document", null, label)));
    }

    /** What is wrong with the file is said beside the file. */
    private Outcome<Stored> stored(Actor actor, ObligationSheet duty, MultipartFile file) {
        try (var sent = file.getInputStream()) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            var outcome = attachments.store(actor, duty.row().jurisdiction(), name, sent, Admitted.DOCUMENTS);
            return outcome instanceof Outcome.Refused<Stored>(var refusals)
                    ? Outcome.refused(
                            refusals.stream().map(Fulfilments::besideTheFile).toList())
                    : outcome;
        } catch (IOException e) {
            return Outcome.refused(Refusal.unavailable("attachment.disk").at("file"));
        }
    }

    private static Refusal besideTheFile(Refusal refusal) {
        return refusal.at("file");
    }
}
