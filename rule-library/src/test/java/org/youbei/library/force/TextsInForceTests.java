package org.youbei.library.force;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.youbei.calculate.NotAnswered;
import org.youbei.calculate.Vectors;

class TextsInForceTests {
    @Test
    void answersTheVectors() {
        Vectors.holds("vectors/regulation_in_force.json");
    }

    @Test
    void aChainOfSuccessorsLeavesOneInForceOnEachDay() {
        var texts = new TextsInForce(List.of(
                text("A", "2007-11-01", null, "B"),
                text("B", "2013-10-25", null, "C"),
                text("C", "2024-01-31", null, null)));
        assertThat(ids(texts, "2013-10-24")).containsExactly("A");
        assertThat(ids(texts, "2013-10-25")).containsExactly("B");
        assertThat(ids(texts, "2024-01-31")).containsExactly("C");
    }

    @Test
    void aSuccessorWithoutADayReplacesNothingYet() {
        var texts = new TextsInForce(List.of(text("A", "2007-11-01", null, "B"), text("B", null, null, null)));
        assertThat(ids(texts, "2030-01-01")).containsExactly("A");
    }

    @Test
    void theEarlierOfBothEndsCounts() {
        var texts = new TextsInForce(List.of(
                text("A", "2007-01-01", "2010-01-01", "C"),
                text("B", "2007-01-01", "2020-01-01", "C"),
                text("C", "2015-01-01", null, null)));
        assertThat(ids(texts, "2009-12-31")).containsExactly("A", "B");
        assertThat(ids(texts, "2010-01-01")).containsExactly("B");
        assertThat(ids(texts, "2015-01-01")).containsExactly("C");
    }

    @Test
    void circlesAreRefusedHoweverLong() {
        assertThatThrownBy(() -> new TextsInForce(List.of(text("A", "2007-01-01", null, "A"))))
                .isInstanceOfSatisfying(
                        TextsInForce.Unsound.class,
                        e -> assertThat(e.fault()).isEqualTo(TextsInForce.Unsound.Fault.CIRCLE));
        refused("""
            {"texts": [{"id": "Z", "from": "2000-01-01", "repealed_by": "A"}, {"id": "A", "from": "2001-01-01", "repealed_by": "B"},
             {"id": "B", "from": "2002-01-01", "repealed_by": "C"}, {"id": "C", "from": "2003-01-01", "repealed_by": "A"}], "ask": []}\
            """, "circle");
    }

    @Test
    void unknownSuccessorsDoubleIdsAndEndsBeforeTheBeginningAreRefused() {
        refused(
                "{\"texts\": [{\"id\": \"A\", \"from\": \"2000-01-01\", \"repealed_by\": \"B\"}], \"ask\": []}",
                "unknown");
        refused("{\"texts\": [{\"id\": \"A\"}, {\"id\": \"A\"}], \"ask\": []}", "twice");
        refused(
                "{\"texts\": [{\"id\": \"A\", \"from\": \"2000-01-02\", \"to\": \"2000-01-01\"}], \"ask\": []}",
                "dates");
        refused("{\"texts\": [], \"ask\": [\"2000-13-01\"]}", "missing");
    }

    private static void refused(String given, String code) {
        assertThatThrownBy(() -> Vectors.answer("texts-in-force", given))
                .isInstanceOfSatisfying(
                        NotAnswered.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static List<String> ids(TextsInForce texts, String day) {
        return texts.on(LocalDate.parse(day)).stream().map(DatedText::id).toList();
    }

    private static DatedText text(String id, @Nullable String from, @Nullable String to, @Nullable String by) {
        return new DatedText(
                id, from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to), by);
    }
}
