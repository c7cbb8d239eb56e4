package org.youbei.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.tika.Tika;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Refusal;
import org.youbei.model.picture.DecodingBudget;
import org.youbei.model.picture.DecodingBudget.Sender;

/** What a file must be to be taken in. */
@Component
class Admission {
    private static final int MEGABYTE = 1 << 20;

    private final AttachmentSettings settings;
    private final Tika tika;
    private final JdbcClient jdbc;
    private final DecodingBudget budget;

    Admission(AttachmentSettings settings, Tika tika, JdbcClient jdbc, DecodingBudget budget) {
        this.budget = budget;
        this.settings = settings;
        this.tika = tika;
        this.jdbc = jdbc;
    }

    /** What speaks against a file: its size, its first bytes, or all that its unit has already. */
    Optional<Refusal> objection(Path file, String name, FileKind kind, JurisdictionCode unit) throws IOException {
        var size = Files.size(file);
        if (size == 0) {
            return Optional.of(Refusal.of("attachment.empty", name));
        }
        if (size > settings.largest().toBytes()) {
            return Optional.of(
                    Refusal.of("attachment.large", name, settings.largest().toBytes() / MEGABYTE));
        }
        try (var start = Files.newInputStream(file)) {
            if (!kind.accepts(tika.detect(start))) {
                return Optional.of(Refusal.of("attachment.content", name));
            }
        }
        return used(unit) + size > settings.unitQuota().toBytes()
                ? Optional.of(
                        Refusal.of("attachment.quota", settings.unitQuota().toBytes() / MEGABYTE))
                : Optional.empty();
    }

    /** Writes the picture anew, or says why that cannot be. */
    Optional<Refusal> objection(Path picture, Path anew, Sender sender) throws IOException {
        var limits = limits(sender);
        return Picture.rewrite(picture, anew, limits).map(fault -> switch (fault) {
            case TOO_MANY_PIXELS -> Refusal.of("attachment.pixels", limits.pixels() / 1_000_000);
            case TOO_MANY_BYTES -> Refusal.of("attachment.decoded", limits.bytes() / 1_000_000);
            case BUSY -> Refusal.unavailable("attachment.busy");
            case UNREADABLE -> Refusal.of("attachment.picture");
        });
    }

    private PictureLimits limits(Sender sender) {
        return sender == Sender.ACCOUNT
                ? new PictureLimits(settings.pixels(), settings.decoded().toBytes(), budget, sender)
                : new PictureLimits(
                        settings.pixels(), settings.decodedOfAnybody().toBytes(), budget, sender);
    }

    /** The bytes of all files of a unit, as committed: what is on its way at the same moment is not counted yet. */
    private long used(JurisdictionCode unit) {
        return jdbc.sql("select bytes from attachment.usage where jurisdiction = :unit")
                .param("unit", unit.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
