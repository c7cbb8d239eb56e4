package org.youbei.plan.comparison;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.youbei.plan.comparison.Piece.Kind;

/** Compares two texts: first paragraph by paragraph, then word by word where paragraphs differ. */
final class TextComparison {
    /** Beyond this many words a changed passage is shown as replaced: a word by word look would help nobody, and take long. */
    private static final int MOST_WORDS = 8_000;

    private final List<Piece> pieces = new ArrayList<>();

    private TextComparison() {}

    static List<Piece> of(String before, String after) {
        if (before.equals(after)) {
            return before.isEmpty() ? List.of() : List.of(new Piece(Kind.SAME, before));
        }
        var comparison = new TextComparison();
        comparison.paragraphs(paragraphs(before), paragraphs(after));
        return comparison.merged();
    }

    /** How much of the longer text stands in the other one too, from 0 to 1. */
    static double likeness(String before, String after) {
        var same = of(before, after).stream()
                .filter(piece -> piece.kind() == Kind.SAME)
                .mapToInt(piece -> piece.text().length())
                .sum();
        return (double) same / Math.max(1, Math.max(before.length(), after.length()));
    }

    private static List<String> paragraphs(String text) {
        return text.isEmpty() ? List.of() : List.of(text.splitWithDelimiters("\n", 0));
    }

    private void paragraphs(List<String> before, List<String> after) {
        each(before, after, (old, fresh) -> words(Words.of(old), Words.of(fresh)));
    }

    private void words(List<String> before, List<String> after) {
        if (before.size() + after.size() > MOST_WORDS) {
            changed(String.join("", before), String.join("", after));
        } else {
            each(before, after, this::changed);
        }
    }

    private void changed(String before, String after) {
        add(Kind.OLD, before);
        add(Kind.NEW, after);
    }

    /** Neighbouring deletions and insertions are one change: the algorithm in linear space tells them one by one. */
    private void each(List<String> before, List<String> after, BiConsumer<String, String> change) {
        var old = new StringBuilder();
        var fresh = new StringBuilder();
        var patch = DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>(), null, true);
        for (var delta : patch.getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                told(old, fresh, change);
                add(Kind.SAME, String.join("", delta.getSource().getLines()));
            } else {
                delta.getSource().getLines().forEach(old::append);
                delta.getTarget().getLines().forEach(fresh::append);
            }
        }
        told(old, fresh, change);
    }

    private static void told(StringBuilder old, StringBuilder fresh, BiConsumer<String, String> change) {
        if (!old.isEmpty() || !fresh.isEmpty()) {
            change.accept(old.toString(), fresh.toString());
            old.setLength(0);
            fresh.setLength(0);
        }
    }

    private void add(Kind kind, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(kind, text));
        }
    }

    /** Puts runs together, and takes a single character between two changes into them: people read words. */
    private List<Piece> merged() {
        var runs = new Runs();
        for (int n = 0; n < pieces.size(); n++) {
            var piece = pieces.get(n);
            var between = n > 0 && n + 1 < pieces.size() && isChange(n - 1) && isChange(n + 1);
            if (piece.kind() == Kind.SAME && between && isOneCharacter(piece.text())) {
                runs.old.append(piece.text());
                runs.fresh.append(piece.text());
            } else {
                runs.take(piece);
            }
        }
        return runs.done();
    }

    private boolean isChange(int n) {
        return pieces.get(n).kind() != Kind.SAME;
    }

    private static boolean isOneCharacter(String text) {
        return text.codePointCount(0, text.length()) == 1 && Character.isLetterOrDigit(text.codePointAt(0));
    }

    /** What is being read: an old and a new run side by side, until a text that stands in both. */
    private static final class Runs {
        private final List<Piece> done = new ArrayList<>();
        private final StringBuilder old = new StringBuilder();
        private final StringBuilder fresh = new StringBuilder();
        private final StringBuilder same = new StringBuilder();

        void take(Piece piece) {
            switch (piece.kind()) {
                case SAME -> {
                    change();
                    same.append(piece.text());
                }
                case OLD -> {
                    standing();
                    old.append(piece.text());
                }
                case NEW -> {
                    standing();
                    fresh.append(piece.text());
                }
            }
        }

        List<Piece> done() {
            change();
            standing();
            return List.copyOf(done);
        }

        private void standing() {
            flush(Kind.SAME, same);
        }

        private void change() {
            flush(Kind.OLD, old);
            flush(Kind.NEW, fresh);
        }

        private void flush(Kind kind, StringBuilder run) {
            if (!run.isEmpty()) {
                done.add(new Piece(kind, run.toString()));
                run.setLength(0);
            }
        }
    }
}
