package org.youbei.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordTests {
    @Test
    void partsAQueryByBlanks() {
        assertThat(SearchWord.of(" 排水  泵闸\u3000A栋\t "))
                .extracting(SearchWord::text)
                .containsExactly("排水", "泵闸", "a栋");
        assertThat(SearchWord.of("   ")).isEmpty();
        assertThat(SearchWord.of(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ＡＢｃ１２, abc12", "㎡, m2", "École, École", "汛, 汛"})
    void foldsAsTheDatabaseDoes(String typed, String folded) {
        assertThat(SearchWord.folded(typed)).isEqualTo(folded);
    }

    @Test
    void takesTheFirstFourWordsAndFortyCharacters() {
        assertThat(SearchWord.of("一 二 三 四 五")).hasSize(4);
        assertThat(SearchWord.of("𠮷".repeat(50)).getFirst().text()).isEqualTo("𠮷".repeat(40));
    }

    @Test
    void looksForTheCharacterOrForAllPairs() {
        assertThat(new SearchWord("汛").grams()).containsExactly("汛");
        assertThat(new SearchWord("𠮷野家").grams()).containsExactly("𠮷野", "野家");
    }

    @Test
    void mustLookAtTheTextOfWordsLongerThanAPair() {
        assertThat(new SearchWord("排水").sure()).isTrue();
        assertThat(new SearchWord("排水泵").sure()).isFalse();
    }

    @Test
    void escapesWhatMeansSomethingInAPattern() {
        assertThat(new SearchWord("1%_\\2").pattern()).isEqualTo("%1\\%\\_\\\\2%");
    }

    @Test
    void foldsATextOnlyForWordsThatFoldingCouldChange() {
        assertThat(new SearchWord("排水").plain()).isTrue();
        assertThat(new SearchWord("3号").plain()).isFalse();
        assertThat(new SearchWord("é").plain()).isFalse();
    }
}
