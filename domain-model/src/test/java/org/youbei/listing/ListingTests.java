package org.youbei.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ListingTests {
    private static final Listing<String> LISTING = Listing.of(
            "select t.name from t where true",
            "t.id",
            (row, n) -> row.getString("name"),
            Sort.moment("made", "t.made_at").down(),
            Sort.day("due", "t.due"),
            Sort.words("name", "t.name"));

    @Test
    void hasAnOrderWithoutAWish() {
        assertThat(LISTING.sort(null)).contains(Sort.moment("made", "t.made_at").down());
        assertThat(LISTING.sort("")).isEqualTo(LISTING.sort(null));
    }

    @Test
    void runsUpByTheNameOfAnOrderAndDownWithADash() {
        assertThat(LISTING.sort("made")).hasValueSatisfying(sort -> {
            assertThat(sort.descending()).isFalse();
            assertThat(sort.word()).isEqualTo("made");
        });
        assertThat(LISTING.sort("-due")).hasValueSatisfying(sort -> {
            assertThat(sort.descending()).isTrue();
            assertThat(sort.word()).isEqualTo("-due");
        });
    }

    @Test
    void hasNoOtherOrder() {
        assertThat(LISTING.sort("t.made_at")).isEmpty();
        assertThat(LISTING.sort("--due")).isEmpty();
        assertThat(LISTING.sort("DUE")).isEmpty();
        assertThat(LISTING.sort("due desc; drop table t")).isEmpty();
    }

    @Test
    void readsWhatACursorIsMadeOf() {
        assertThat(LISTING.head(LISTING.sort("due").orElseThrow()))
                .isEqualTo("select t.due as sort_key, t.id as sort_id, t.name from t where true");
    }

    @Test
    void selectsSomethingInAnOrder() {
        assertThatThrownBy(() -> Listing.of("select 1", "id", (row, n) -> ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Listing.of("delete from t", "id", (row, n) -> "", Sort.day("due", "due")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
