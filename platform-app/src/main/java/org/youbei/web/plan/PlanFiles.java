package org.youbei.web.plan;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.youbei.attachment.Admitted;
import org.youbei.attachment.Attachments;
import org.youbei.attachment.Stored;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;

/** Takes a file that came with a form into the attachments of a plan's unit. */
final class PlanFiles {
    /** What a scan may be. */
    static final String ACCEPT = ".pdf,.doc,.docx,.jpg,.jpeg,.png";
    /** Bytes of a file. */
    static final long LIMIT = 20L * 1024 * 1024;

    private PlanFiles() {}

    /** Where the file is read; empty for none. */
    static String path(@Nullable UUID file) {
        return file == null ? "" : "/attachments/" + file;
    }

    /** The file's id, empty where none came. */
    static Outcome<Optional<UUID>> kept(
            Attachments attachments, Actor actor, JurisdictionCode unit, Optional<MultipartFile> file) {
        return file.map(sent ->
                        stored(attachments, actor, unit, sent).then(stored -> Outcome.done(Optional.of(stored.id()))))
                .orElseGet(() -> Outcome.done(Optional.empty()));
    }

    static Outcome<Stored> stored(Attachments attachments, Actor actor, JurisdictionCode unit, MultipartFile file) {
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        try (var sent = file.getInputStream()) {
            return attachments.store(actor, unit, name, sent, Admitted.DOCUMENTS);
        } catch (IOException e) {
            return Outcome.refused(Refusal.unavailable("attachment.disk").at("file"));
        }
    }
}
