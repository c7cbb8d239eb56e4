package org.youbei.plan.manuscript;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A paragraph of Word while its runs arrive. */
final class ParagraphDraft {
    final StringBuilder words = new StringBuilder();
    final List<Picture> pictures = new ArrayList<>();
    final List<Block> after = new ArrayList<>();
    String style = "";
    int level = -1;

    @Nullable Integer list;

    @Nullable Integer listLevel;

    boolean markDeleted;
    boolean contents;
    boolean sectionBreak;
    boolean runBold;
    boolean runHidden;
    String runFont = "";
    private int boldCharacters;
    private int characters;

    void append(String text) {
        words.append(text);
        int visible = (int) text.chars().filter(c -> !Character.isWhitespace(c)).count();
        characters += visible;
        boldCharacters += runBold ? visible : 0;
    }

    /** Whether it only carries the end of a section; Word neither shows nor counts the number of such a paragraph. */
    boolean onlyBreaks() {
        return sectionBreak && characters == 0 && pictures.isEmpty();
    }

    boolean bold() {
        return characters > 0 && boldCharacters == characters;
    }

    /** Takes the words of a paragraph whose end was deleted as the beginning of this one. */
    void follow(ParagraphDraft joined) {
        words.append(joined.words);
        pictures.addAll(joined.pictures);
        after.addAll(joined.after);
        characters += joined.characters;
        boldCharacters += joined.boldCharacters;
    }
}
