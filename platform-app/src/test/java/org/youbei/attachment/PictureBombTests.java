package org.youbei.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.youbei.attachment.Picture.Fault;
import org.youbei.model.picture.DecodingBudget;
import org.youbei.model.picture.DecodingBudget.Sender;

class PictureBombTests {
    private static final long BUDGET = 48L << 20;

    private final DecodingBudget budget = new DecodingBudget(BUDGET);

    @TempDir
    Path folder;

    /** The pixels are few enough; their bytes are not. */
    @Test
    void measuresBytesAndNotOnlyPixelsBeforeAnythingIsDecoded() throws IOException {
        var deep = Files.write(folder.resolve("deep.png"), PictureBomb.png(6_300, 6_300, 4, 16));
        assertThat(Files.size(deep)).isLessThan(320_000);
        for (var sender : Sender.values()) {
            assertThat(rewrite(deep, sender)).contains(Fault.TOO_MANY_BYTES);
        }
        assertThat(budget.peak()).as("bytes decoded").isZero();
    }

    @Test
    void keepsEachSecondPixelWhereAllOfThemTakeTooMuchMemory() throws IOException {
        var large = Files.write(folder.resolve("large.png"), PictureBomb.png(4_000, 3_000, 4, 8));
        assertThat(rewrite(large, Sender.ACCOUNT)).isEmpty();
        assertThat(width(large)).isEqualTo(4_000);
        assertThat(rewrite(large, Sender.ANYBODY)).isEmpty();
        assertThat(width(large)).isEqualTo(2_000);
    }

    @Test
    void staysWithinTheBudgetHoweverManyComeAtOnce() throws Exception {
        var large = Files.write(folder.resolve("large.png"), PictureBomb.png(3_000, 3_000, 4, 8));
        try (var people = Executors.newFixedThreadPool(8)) {
            var sent = IntStream.range(0, 8)
                    .mapToObj(n ->
                            people.submit(() -> rewrite(large, to(n), n % 2 == 0 ? Sender.ACCOUNT : Sender.ANYBODY)))
                    .toList();
            for (var each : sent) {
                assertThat(each.get()).isIn(Optional.empty(), Optional.of(Fault.BUSY));
            }
        }
        assertThat(budget.peak()).isBetween(36_000_000L, BUDGET);
    }

    /** One line of forty million pixels has no more of them than a photo, and a decoder holds whole lines. */
    @Test
    void refusesALineThatIsTooLong() throws IOException {
        var line = Files.write(folder.resolve("line.png"), PictureBomb.png(20_000_000, 1, 4, 8));
        assertThat(rewrite(line, Sender.ACCOUNT)).contains(Fault.TOO_MANY_PIXELS);
    }

    private Optional<Fault> rewrite(Path from, Sender sender) {
        return rewrite(from, from.resolveSibling(from.getFileName() + ".to"), sender);
    }

    private Optional<Fault> rewrite(Path from, Path to, Sender sender) {
        try {
            return Picture.rewrite(from, to, new PictureLimits(40_000_000, 160_000_000, budget, sender));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path to(int number) {
        return folder.resolve(number + ".png");
    }

    private static int width(Path from) throws IOException {
        return ImageIO.read(from.resolveSibling(from.getFileName() + ".to").toFile())
                .getWidth();
    }
}
