package org.youbei.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class LeftOverTests {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    @TempDir
    Path data;

    @Test
    void deletesWhatACutOffUploadLeftAndNothingThatIsUnderWay() throws Exception {
        var volume = volume();
        var cutOff = at(volume.fresh(), Duration.ofHours(3));
        var underWay = at(volume.fresh(), Duration.ofMinutes(3));

        leftOver(volume).clear();

        assertThat(cutOff).doesNotExist();
        assertThat(underWay).exists();
    }

    @Test
    void hasNothingToDoBeforeTheFirstUpload() {
        leftOver(volume()).clear();

        assertThat(data).isEmptyDirectory();
    }

    private Volume volume() {
        return new Volume(
                new AttachmentSettings(
                        null,
                        DataSize.ofMegabytes(1),
                        DataSize.ofMegabytes(1),
                        DataSize.ofMegabytes(1),
                        1,
                        DataSize.ofMegabytes(1),
                        DataSize.ofMegabytes(1)),
                data);
    }

    private static LeftOver leftOver(Volume volume) {
        return new LeftOver(volume, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Path at(Path file, Duration ago) throws Exception {
        return Files.setLastModifiedTime(file, FileTime.from(NOW.minus(ago)));
    }
}
