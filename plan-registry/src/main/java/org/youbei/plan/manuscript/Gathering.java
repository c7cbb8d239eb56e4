package org.youbei.plan.manuscript;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.youbei.plan.manuscript.ManuscriptRefusal.Reason;

/** Collects the blocks and remarks of one document and watches its size. */
final class Gathering {
    private final ReadingLimits limits;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<Remark.Kind, Integer> remarks = new EnumMap<>(Remark.Kind.class);
    private long characters;
    private int paragraphs;

    Gathering(ReadingLimits limits) {
        this.limits = limits;
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
        remarks.forEach((kind, count) -> said.add(new Remark(kind, count)));
        return new Manuscript(blocks, said, files);
    }
}
