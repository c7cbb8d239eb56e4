package org.youbei.web.kit.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ListAddressTests {
    private final ListAddress list = ListAddress.of(
            "/obligations",
            Map.of(
                    "state", new String[] {"overdue"},
                    "sort", new String[] {"-due"},
                    "after", new String[] {"k9"},
                    "evil", new String[] {"x"},
                    "q", new String[] {" "}),
            "state",
            "q");

    @Test
    void keepsOnlyWhatIsAllowedAndSaid() {
        assertThat(list.first()).isEqualTo("/obligations?state=overdue&sort=-due");
    }

    @Test
    void goesToTheFirstPageWhenTheFilterChanges() {
        var deep = ListAddress.of("/plans", Map.of("state", new String[] {"a"}), "state");
        assertThat(deep.after("k1")).isEqualTo("/plans?state=a&after=k1");
        assertThat(deep.with("state", "b")).isEqualTo("/plans?state=b");
        assertThat(deep.without("state")).isEqualTo("/plans");
    }

    @Test
    void turnsTheSortRound() {
        assertThat(list.ariaSort("due")).isEqualTo("descending");
        assertThat(list.ariaSort("unit")).isEqualTo("none");
        assertThat(list.sorted("due")).endsWith("sort=due");
        assertThat(list.sorted("unit")).endsWith("sort=unit");
        var ascending = ListAddress.of("/x", Map.of("sort", new String[] {"due"}));
        assertThat(ascending.ariaSort("due")).isEqualTo("ascending");
        assertThat(ascending.sorted("due")).isEqualTo("/x?sort=-due");
    }

    @Test
    void encodesWhatPeopleType() {
        assertThat(list.with("q", "防汛&state=all #1")).contains("q=%E9%98%B2%E6%B1%9B%26state%3Dall%20%231");
    }

    @Test
    void exportsTheSameRows() {
        assertThat(list.at("/obligations.xlsx")).isEqualTo("/obligations.xlsx?state=overdue&sort=-due");
    }

    @Test
    void clearsTheFilterButNotTheSort() {
        assertThat(list.filtered()).isTrue();
        assertThat(list.unfiltered()).isEqualTo("/obligations?sort=-due");
        assertThat(ListAddress.of("/x", Map.of("sort", new String[] {"a"})).filtered())
                .isFalse();
    }

    @Test
    void repeatsAParameterWithSeveralValues() {
        var several = ListAddress.of("/x", Map.of("kind", new String[] {"a", "b"}), "kind");
        assertThat(several.first()).isEqualTo("/x?kind=a&kind=b");
        assertThat(several.is("kind", "b")).isTrue();
        assertThat(several.value("kind")).isEqualTo("a");
        assertThat(several.value("absent")).isEmpty();
    }
}
