package org.youbei.plan.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.youbei.plan.manuscript.Remark.Kind;

/**
 * What a Word document carries inside: whole documents that Word shows as text (altChunk, ECMA-376 part 1, 17.17.2), and the words of
 * diagrams. A document inside of such a document is left out, with a remark.
 */
final class WordInside implements WordSurroundings.Inside {
    /** In octets; a larger part is left in the file. */
    private static final long LARGEST = 8L << 20;

    private static final int MOST_WORDS = 2_000;

    private final WordArchive archive;
    private final ReadingLimits limits;
    private final Gathering gathering;
    private final Map<String, String> targets;

    WordInside(WordArchive archive, ReadingLimits limits, Gathering gathering, Map<String, String> targets) {
        this.archive = archive;
        this.limits = limits;
        this.gathering = gathering;
        this.targets = targets;
    }

    @Override
    public List<Block> document(String relation) throws RefusedException {
        String name = targets.getOrDefault(relation, "");
        Optional<byte[]> content = archive.content(name, LARGEST);
        if (content.isPresent() && !gathering.inside()) {
            try {
                List<Block> blocks = read(name, content.get());
                gathering.remark(Kind.PARTS_TAKEN_IN, brief(name));
                return blocks;
            } catch (RefusedException e) {
                if (e.refusal().reason() == ManuscriptRefusal.Reason.TOO_MUCH_TEXT) {
                    throw e;
                }
            }
        }
        gathering.remark(Kind.PARTS_LEFT_OUT, brief(name));
        return List.of();
    }

    private List<Block> read(String name, byte[] content) throws RefusedException {
        gathering.goInside();
        try {
            return HtmlFormat.is(content)
                    ? HtmlFormat.blocks(content, gathering)
                    : other(name.toLowerCase(Locale.ROOT), content);
        } finally {
            gathering.comeOut();
        }
    }

    private List<Block> other(String name, byte[] content) throws RefusedException {
        if (Signature.of(content).orElse(null) == Signature.ZIP) {
            Gathering own = gathering.inner();
            Manuscript read = WordFormat.read(content, limits, own);
            for (Block block : read.blocks()) {
                gathering.count(block.text().length());
            }
            return read.blocks().stream().filter(WordInside::body).toList();
        }
        if (name.endsWith(".txt") || name.endsWith(".xml")) {
            return TextFormat.read(content, limits).blocks();
        }
        throw new RefusedException(ManuscriptRefusal.Reason.WRONG_TYPE, name);
    }

    /** Headers, footers and pictures of the inner document are not shown in the outer one, or not with its own parts. */
    private static boolean body(Block block) {
        return !(block instanceof Picture)
                && !(block instanceof Paragraph paragraph
                        && (paragraph.origin() == Paragraph.Origin.HEADER
                                || paragraph.origin() == Paragraph.Origin.FOOTER));
    }

    private static String brief(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    @Override
    public List<String> diagram(String relation) throws RefusedException {
        List<String> words = new ArrayList<>();
        Optional<XmlCursor> found = archive.xml(targets.getOrDefault(relation, ""), limits.depth());
        if (found.isPresent()) {
            try (XmlCursor xml = found.get()) {
                xml.root();
                xml.each(name -> {
                    if (name.equals("pt")) {
                        box(xml, words);
                    }
                });
            }
        }
        return words;
    }

    private static void box(XmlCursor xml, List<String> words) throws RefusedException {
        StringBuilder box = new StringBuilder();
        xml.each(name -> {
            switch (name) {
                case "t" -> box.append(xml.words());
                case "p", "br" -> box.append(' ');
                default -> {}
            }
        });
        String tidy = Words.tidy(box);
        if (!tidy.isEmpty() && words.size() < MOST_WORDS) {
            words.add(tidy);
        }
    }
}
