package org.youbei.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalTests {
    private enum Loan implements Reason {
        BOOK_GONE,
        NOT_YOURS;

        @Override
        public String noun() {
            return "loan";
        }

        @Override
        public Refusal.Kind kind() {
            return this == NOT_YOURS ? Refusal.Kind.FORBIDDEN : Refusal.Kind.INVALID;
        }
    }

    @Test
    void namesItsSentenceByNounAndName() {
        assertThat(Loan.BOOK_GONE.code()).isEqualTo("loan.book-gone");
        assertThat(Loan.BOOK_GONE.refusal("三国演义").arguments()).containsExactly("三国演义");
    }

    @Test
    void takesTheKindOfItsReason() {
        assertThat(Loan.NOT_YOURS.refusal().kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(Loan.BOOK_GONE.at("book")).isEqualTo(Refusal.at("book", "loan.book-gone"));
        assertThat(Refusal.conflict("loan.returned").kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(Refusal.unavailable("loan.closed").at("day"))
                .isEqualTo(new Refusal(Refusal.Kind.UNAVAILABLE, "loan.closed", "day", List.of()));
    }

    @Test
    void isFoundAmongOthers() {
        var refusals = List.of(Refusal.of("loan.day"), Loan.BOOK_GONE.at("book"));

        assertThat(Loan.BOOK_GONE.in(refusals)).isTrue();
        assertThat(Loan.NOT_YOURS.in(refusals)).isFalse();
    }
}
