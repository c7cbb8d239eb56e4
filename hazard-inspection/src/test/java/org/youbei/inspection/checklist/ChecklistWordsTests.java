package org.youbei.inspection.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChecklistWordsTests {
    private final ChecklistWords words = new ChecklistWords();

    @Test
    void saysEveryShippedSentenceInEnglishAndNoneTwice() {
        for (var list : ShippedChecklists.read()) {
            var english = words.say(list, Locale.ENGLISH);
            var sentences = Stream.concat(
                            Stream.of(english.title()), english.items().stream().map(ChecklistItem::text))
                    .toList();
            assertThat(sentences).doesNotHaveDuplicates().allMatch(text -> text.matches("\\p{ASCII}+|.*[’ç].*"));
            assertThat(english.items())
                    .extracting(ChecklistItem::basis)
                    .allMatch(text -> !text.matches(".*\\p{IsHan}.*"));
            assertThat(english.items()).extracting(ChecklistItem::code).isEqualTo(codes(list));
            assertThat(words.say(list, Locale.SIMPLIFIED_CHINESE)).isEqualTo(list);
        }
    }

    @Test
    void leavesWhatADistrictWroteAsItIs() {
        assertThat(words.say("楼顶无堆放", Locale.ENGLISH)).isEqualTo("楼顶无堆放");
        assertThat(words.basis("中华人民共和国消防法 19", Locale.ENGLISH)).isEqualTo("Fire Protection Law of the PRC 19");
        assertThat(words.basis("本区规定 3", Locale.ENGLISH)).isEqualTo("本区规定 3");
    }

    private static java.util.List<String> codes(Checklist list) {
        return list.items().stream().map(ChecklistItem::code).toList();
    }
}
