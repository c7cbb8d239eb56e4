package org.youbei.education.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.youbei.education.quiz.Learning.Score;

/** The bank, what was learnt, and how good the questions are. */
class QuizTests {
    private final QuestionBank bank = new QuestionBank();

    @Test
    void comesWithTwentyFourQuestionsOfEachTopicInBothLanguages() {
        assertThat(bank.all()).hasSize(120);
        for (var topic : Topic.values()) {
            assertThat(bank.all().stream().filter(one -> one.topic() == topic)).hasSize(24);
        }
        assertThat(bank.all()).allSatisfy(one -> {
            assertThat(one.source()).isNotBlank();
            assertThat(one.in(Locale.CHINA).choices()).hasSize(3).doesNotHaveDuplicates();
            assertThat(one.in(Locale.ENGLISH).choices()).hasSize(3).doesNotHaveDuplicates();
            assertThat(one.in(Locale.ENGLISH).question()).doesNotContain("？");
        });
        assertThat(bank.all().stream().map(one -> one.zh().question())).doesNotHaveDuplicates();
    }

    /** Who always ticks the same place knows nothing: each place is right about as often as the others. */
    @Test
    void hidesTheRightChoice() {
        var places = bank.all().stream().collect(Collectors.groupingBy(Question::right, Collectors.counting()));
        assertThat(places.values()).allSatisfy(count -> assertThat(count).isBetween(25L, 55L));
    }

    @Test
    void keepsTheRightAnswerWhereverItStands() {
        var fire = bank.all().stream()
                .filter(one -> one.zh().question().equals("发现火灾应拨打？"))
                .findFirst()
                .orElseThrow();
        assertThat(fire.zh().choices().get(fire.right())).isEqualTo("119");
        assertThat(fire.en().choices().get(fire.right())).isEqualTo("119");
    }

    @Test
    void picksTheSameFiveForAnActivityAndOthersForAnother() {
        var id = new UUID(1, 2);
        var picked = bank.pick(Topic.FIRST_AID, id, 5);
        assertThat(picked).hasSize(5).doesNotHaveDuplicates().isEqualTo(bank.pick(Topic.FIRST_AID, id, 5));
        assertThat(picked).isNotEqualTo(bank.pick(Topic.FIRST_AID, new UUID(1, 3), 5));
        assertThat(bank.find(picked.getFirst().id())).contains(picked.getFirst());
        assertThat(bank.find("none")).isEmpty();
    }

    @Test
    void measuresWhatWasLearntOfWhatCouldBe() {
        var scores =
                List.of(new Score(false, 2, 5), new Score(false, 3, 5), new Score(true, 4, 5), new Score(true, 5, 5));
        var result = Learning.of(scores);
        assertThat(result)
                .isEqualTo(new Learning.Result(
                        2, 2, new BigDecimal("50.0"), new BigDecimal("90.0"), new BigDecimal("0.80")));
        assertThat(Learning.of(List.of())).isEqualTo(new Learning.Result(0, 0, null, null, null));
        assertThat(Learning.of(List.of(new Score(false, 5, 5), new Score(true, 5, 5)))
                        .gain())
                .isNull();
        assertThat(Learning.of(List.of(new Score(false, 4, 5), new Score(true, 3, 5)))
                        .gain())
                .isEqualByComparingTo("-1");
    }

    /** Ten sheets: the easy question everybody knows, the telling one only the best three. */
    @Test
    void saysHowHardAQuestionIsAndHowWellItTells() {
        var sheets = IntStream.range(0, 10)
                .mapToObj(n -> new ItemStatistics.Sheet(
                        List.of("easy", "telling", "third"), "1" + (n < 3 ? "1" : "0") + (n < 6 ? "1" : "0")))
                .toList();
        var items = ItemStatistics.of(sheets);
        assertThat(items).extracting(ItemStatistics.Item::question).containsExactly("easy", "telling", "third");
        assertThat(items.get(0).difficulty()).isEqualByComparingTo("1");
        assertThat(items.get(0).discrimination()).isEqualByComparingTo("0");
        assertThat(items.get(1).difficulty()).isEqualByComparingTo("0.3");
        assertThat(items.get(1).discrimination()).isEqualByComparingTo("1");
        assertThat(ItemStatistics.of(sheets.subList(0, 9)).getFirst().discrimination())
                .isNull();
        assertThat(ItemStatistics.of(new ArrayList<>(Arrays.asList()))).isEmpty();
    }
}
