package org.youbei.plan.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.youbei.plan.manuscript.Block;
import org.youbei.plan.manuscript.DocumentReader;
import org.youbei.plan.manuscript.Manuscript;
import org.youbei.plan.manuscript.Reading;
import org.youbei.plan.manuscript.ReadingLimits;
import org.youbei.plan.manuscript.WordFile;

/** Damaged files end in a refusal or in an outline that lost nothing; a fixed seed makes every run the same. */
class FuzzTests {
    private static final DocumentReader READER = new DocumentReader(ReadingLimits.DEFAULT);
    private static final Duration BOUND = Duration.ofMinutes(2);
    private static final String[] PIECES = {
        "第一章 总则", "第一条　为了", "一、", "（一）", "1 ", "1.1", "１．２", "2、组织。", "3.", "附件1", "附则", "目录", "……3", "总则", "正文，", "。",
        "|", "# ", "**", "- 1 -", "\t", "\n", "\n", "\n", "第", "1.1.1.1", "99", "：", "； ", "表|a|b|", "（1）", "①",
        "\u3000"
    };

    @Test
    void survivesMutatedWordFiles() throws IOException {
        byte[] original = Files.readAllBytes(Corpus.folder().resolve("national-general-plan-2025.docx"));
        assertTimeoutPreemptively(BOUND, () -> {
            for (int seed = 0; seed < 400; seed++) {
                check("a.docx", mutated(original, new Random(seed)));
            }
        });
    }

    @Test
    void survivesCutWordFiles() throws IOException {
        byte[] original = Files.readAllBytes(Corpus.folder().resolve("national-general-plan-2025.docx"));
        assertTimeoutPreemptively(BOUND, () -> {
            for (int length = 1; length < original.length; length += 61) {
                Reading reading = READER.read("a.docx", Arrays.copyOf(original, length));
                assertThat(reading).isInstanceOf(Reading.Refused.class);
            }
        });
    }

    @Test
    void survivesMutatedXmlInsideSoundArchives() throws IOException {
        String xml = new String(
                Files.readAllBytes(Corpus.folder().resolve("national-general-plan-2025.md")), StandardCharsets.UTF_8);
        String body = xml.lines().limit(60).map(WordFile::p).collect(Collectors.joining());
        assertTimeoutPreemptively(BOUND, () -> {
            for (int seed = 0; seed < 400; seed++) {
                Random random = new Random(seed);
                byte[] changed = mutated(body.getBytes(StandardCharsets.UTF_8), random);
                check(
                        "a.docx",
                        WordFile.ofBody(new String(changed, StandardCharsets.UTF_8))
                                .bytes());
            }
        });
    }

    @Test
    void survivesMutatedTexts() throws IOException {
        for (Path document : Corpus.documents()) {
            String name = Objects.requireNonNull(document.getFileName()).toString();
            byte[] original = Files.readAllBytes(document);
            if (!name.endsWith(".docx")) {
                assertTimeoutPreemptively(BOUND, () -> {
                    for (int seed = 0; seed < 30; seed++) {
                        check(name, mutated(original, new Random(seed)));
                    }
                });
            }
        }
    }

    @Test
    void losesNothingOfRandomTexts() {
        assertTimeoutPreemptively(BOUND, () -> {
            for (int seed = 0; seed < 3000; seed++) {
                Random random = new Random(seed);
                String text = random.ints(5 + random.nextInt(80), 0, PIECES.length)
                        .mapToObj(piece -> PIECES[piece])
                        .collect(Collectors.joining());
                check(seed % 2 == 0 ? "a.txt" : "a.md", text.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    @Test
    void survivesLongLinesOfOneCharacter() {
        List<String> samples = List.of(
                " ", "\u3000", "1", "1.", "#", "*", "**", "|", "|-", "(", "一", "…", ".", "\t", "第", "- ", "[", "![",
                "\\");
        assertTimeoutPreemptively(BOUND, () -> {
            for (String sample : samples) {
                byte[] bytes = ("目录\n# 附 " + sample.repeat(300_000) + "x\n" + sample.repeat(300_000))
                        .getBytes(StandardCharsets.UTF_8);
                check("a.md", bytes);
                check("a.txt", bytes);
            }
        });
    }

    private static byte[] mutated(byte[] original, Random random) {
        byte[] changed = original.clone();
        int mutations = 1 + random.nextInt(20);
        for (int i = 0; i < mutations; i++) {
            int at = random.nextInt(changed.length);
            switch (random.nextInt(4)) {
                case 0 -> changed[at] = (byte) random.nextInt(256);
                case 1 -> changed[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> {
                    int from = random.nextInt(changed.length);
                    int length = Math.min(random.nextInt(50), changed.length - Math.max(at, from));
                    System.arraycopy(original, from, changed, at, length);
                }
                default -> Arrays.fill(changed, at, Math.min(changed.length, at + random.nextInt(8)), (byte) 0xFF);
            }
        }
        return changed;
    }

    private static void check(String name, byte[] bytes) {
        if (READER.read(name, bytes) instanceof Reading.Read(Manuscript manuscript)) {
            Outline outline = new OutlineReader().read(manuscript);
            assertThat(outline.placed()).isBetween(0.0, 1.0);
            long source = manuscript.blocks().stream()
                    .mapToLong(block -> OutlineSection.visible(block.text()))
                    .sum();
            long kept = outline.unplaced().stream()
                            .map(Block::text)
                            .mapToLong(OutlineSection::visible)
                            .sum()
                    + outline.all().mapToLong(OutlineSection::visible).sum();
            assertThat(kept)
                    .as(new String(bytes, 0, Math.min(bytes.length, 400), StandardCharsets.UTF_8))
                    .isEqualTo(source);
        }
    }
}
