package org.youbei.plan.manuscript;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.youbei.plan.manuscript.ManuscriptRefusal.Reason;

/** Collects the blocks and remarks of one document and watches its size. */
final class Gathering {
    private static final int MOST_EXAMPLES = 5;
    private static final int LONGEST_EXAMPLE = 40;

    private final ReadingLimits limits;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<Remark.Kind, Integer> remarks = new EnumMap<>(Remark.Kind.class);
    private final Map<Remark.Kind, List<String>> examples = new EnumMap<>(Remark.Kind.class);
    private long characters;
    private int paragraphs;
    private int depth;

    Gathering(ReadingLimits limits) {
        this.limits = limits;
    }

    /** Of a document inside of this one; what it says is counted here too. */
    Gathering inner() {
        Gathering inner = new Gathering(limits);
        inner.depth = 1;
        return inner;
    }

    /** Whether what is read now stands inside of another document. */
    boolean inside() {
        return depth > 0;
    }

    void goInside() {
        depth++;
    }

    void comeOut() {
        depth--;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** To be called for every paragraph, wherever it stands. */
    void count(int length) throws RefusedException {
        characters += length;
        paragraphs++;
        if (characters > limits.characters()) {
            throw new RefusedException(Reason.TOO_MUCH_TEXT, limits.characters());
        }
        if (paragraphs > limits.blocks()) {
            throw new RefusedException(Reason.TOO_MUCH_TEXT, limits.blocks());
        }
    }

    void remark(Remark.Kind kind) {
        remarks.merge(kind, 1, Integer::sum);
    }

    /** @param example to what it was done, cut if it is long */
    void remark(Remark.Kind kind, String example) {
        remark(kind);
        List<String> said = examples.computeIfAbsent(kind, any -> new ArrayList<>());
        String words = Words.tidy(example).replace('\n', ' ');
        String brief = words.length() > LONGEST_EXAMPLE ? words.substring(0, LONGEST_EXAMPLE) + "…" : words;
        if (!brief.isEmpty() && said.size() < MOST_EXAMPLES && !said.contains(brief)) {
            said.add(brief);
        }
    }

    /** The files that the pictures name, in the order of the document. */
    List<String> pictures() {
        return blocks.stream()
                .flatMap(block -> block instanceof Picture picture ? Stream.of(picture.file()) : Stream.of())
                .filter(file -> !file.isEmpty())
                .distinct()
                .toList();
    }

    Manuscript manuscript() throws RefusedException {
        return manuscript(Map.of());
    }

    Manuscript manuscript(Map<String, byte[]> files) throws RefusedException {
        if (blocks.stream().allMatch(block -> block.text().isBlank())) {
            throw new RefusedException(Reason.EMPTY);
        }
        List<Remark> said = new ArrayList<>();
        remarks.forEach((kind, count) -> said.add(new Remark(kind, count, examples.getOrDefault(kind, List.of()))));
        return new Manuscript(blocks, said, files);
    }
}
