package org.youbei.plan.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youbei.model.BindableKind;
import org.youbei.model.HazardCategory;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.ResponseLevel;
import org.youbei.plan.Confidentiality;
import org.youbei.plan.PlanEntry;
import org.youbei.plan.PlanKind;
import org.youbei.plan.PlanParts;
import org.youbei.plan.binding.Anchor;
import org.youbei.plan.section.Passage;

class PlanFileTests {
    private static final String WORDS = "预案应急响应\"\\\n\t{}[]:,，。〔2026〕𠮷<script>'%$";

    @Test
    void comesBackAsItWentWhateverItSays() {
        for (long seed = 0; seed < 300; seed++) {
            var file = file(new Random(seed));
            assertThat(PlanFile.read(file.bytes())).as("seed %d", seed).contains(file);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "null",
                "{\"format\":\"youbei-plan\",\"version\":1}",
                "{\"format\":\"other\",\"version\":1,\"sections\":[],\"unplaced\":[],\"parts\":{}}"
            })
    void refusesWhatIsNotOfTheFormat(String json) {
        assertThat(PlanFile.read(json.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void refusesWhatAVersionCannotSay() {
        var file = file(new Random(7));
        assertRefused(file, "\"depth\" : 1", "\"depth\" : 99");
        assertRefused(file, "\"version\" : 1", "\"version\" : 2");
        var parts = new PlanParts(
                List.of(), List.of(new PlanParts.StepPart("甲", "做", 5, "", null, 9)), List.of(), List.of(), List.of());
        assertThat(parts.fits(9)).as("section 9 of nine, counted from 0").isFalse();
        assertThat(parts.fits(10)).isTrue();
        var contact = new PlanParts.ContactPart("张三", "", "", "138****0001");
        assertThat(new PlanParts(List.of(), List.of(), List.of(contact), List.of(), List.of()).fits(0))
                .as("a number that was hidden is no number")
                .isFalse();
    }

    private static void assertRefused(PlanFile file, String said, String instead) {
        var json = new String(file.bytes(), StandardCharsets.UTF_8);
        assertThat(json).contains(said);
        var changed = json.replaceFirst(java.util.regex.Pattern.quote(said), instead);
        assertThat(PlanFile.read(changed.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    private static PlanFile file(Random random) {
        var kind = PlanKind.values()[random.nextInt(PlanKind.values().length)];
        var entry = new PlanEntry(
                new JurisdictionCode("420106001"),
                kind,
                random.nextBoolean() ? HazardCategory.NATURAL_DISASTER : null,
                "预案" + random.nextInt(),
                null,
                Confidentiality.OPEN,
                "应急办",
                "主任");
        var sections = IntStream.rangeClosed(0, random.nextInt(8))
                .mapToObj(i -> new Passage(1 + i % 3, words(random, 9), words(random, 20), words(random, 200)))
                .toList();
        return PlanFile.of(
                entry,
                random.nextBoolean() ? "武办〔2026〕1号" : null,
                random.nextBoolean() ? "2026-11-20" : null,
                sections,
                List.of(words(random, 50)),
                parts(random, sections.size()));
    }

    private static PlanParts parts(Random random, int sections) {
        var steps = new ArrayList<PlanParts.StepPart>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            steps.add(new PlanParts.StepPart(
                    words(random, 10),
                    "做" + words(random, 40),
                    random.nextBoolean() ? random.nextInt(100) : null,
                    words(random, 20),
                    random.nextBoolean() ? ResponseLevel.III : null,
                    random.nextBoolean() ? random.nextInt(sections) : null));
        }
        return new PlanParts(
                List.of(new PlanParts.ResponsePart(ResponseLevel.II, words(random, 30), words(random, 30), "主任")),
                steps,
                List.of(new PlanParts.ContactPart("张三", "主任", "街道办", random.nextBoolean() ? "13800000001" : null)),
                List.of(new PlanParts.BindingPart(
                        Anchor.Kind.STEP,
                        random.nextInt(steps.size()),
                        BindableKind.POSITION,
                        "#0",
                        "值班员",
                        random.nextBoolean() ? new BigDecimal("2.500") : null,
                        "个")),
                List.of(new PlanParts.FigurePart(1, "图", "AAAA")));
    }

    private static String words(Random random, int most) {
        var words = new StringBuilder();
        random.ints(random.nextInt(most), 0, WORDS.codePointCount(0, WORDS.length()))
                .map(i -> WORDS.codePointAt(WORDS.offsetByCodePoints(0, i)))
                .forEach(words::appendCodePoint);
        return words.toString();
    }
}
