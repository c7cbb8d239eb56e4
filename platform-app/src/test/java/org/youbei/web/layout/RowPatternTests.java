package org.youbei.web.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowPatternTests {
    private record Badge(String look) {}

    private record Row(String title, @Nullable Badge badge, int open) {
        String shout() {
            return title + "!";
        }
    }

    @Test
    void printsEachRowWithItsValues() {
        var pattern = new RowPattern("<a href=\"{/}plans/{open}\">{title}</a>{badge.look} {shout};");

        assertThat(pattern.print(
                        List.of(new Row("甲", new Badge("late"), 1), new Row("乙", null, 2)), "/youbei", key -> ""))
                .isEqualTo("<a href=\"/youbei/plans/1\">甲</a>late 甲!;<a href=\"/youbei/plans/2\">乙</a> 乙!;");
    }

    @Test
    void takesValuesAndTextsForTextWhateverTheySay() {
        var pattern = new RowPattern("<td data-label=\"{#label}\">{title}</td>");

        assertThat(pattern.print(
                        List.of(new Row("<script>alert('1')</script>{open}[[${7*7}]]", null, 9)),
                        "",
                        key -> "\"" + key))
                .isEqualTo(
                        "<td data-label=\"&quot;label\">&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;{open}[[${7*7}]]</td>");
    }

    @Test
    void leavesBracesThatAreNoPlaceAsTheyAre() {
        assertThat(new RowPattern("a { b } {9}").print(List.of(new Row("", null, 1)), "", key -> ""))
                .isEqualTo("a { b } {9}");
    }

    @Test
    void printsAPartOnlyWhereAValueIsSomethingOrNothing() {
        var pattern = new RowPattern("{?badge}<b>{badge.look}{?title}, {title}{.}</b>{.}{!badge}none{.};");

        assertThat(pattern.print(
                        List.of(
                                new Row("甲", new Badge("late"), 1),
                                new Row("", new Badge("soon"), 1),
                                new Row("乙", null, 2)),
                        "",
                        key -> ""))
                .isEqualTo("<b>late, 甲</b>;<b>soon</b>;none;");
    }

    @Test
    void namesAValueThatARowDoesNotHave() {
        var pattern = new RowPattern("{titel}");

        assertThatThrownBy(() -> pattern.print(List.of(new Row("", null, 1)), "", key -> ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Row has no titel()");
    }
}
