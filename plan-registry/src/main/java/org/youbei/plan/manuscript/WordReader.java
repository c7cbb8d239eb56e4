package org.youbei.plan.manuscript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.youbei.plan.manuscript.ManuscriptRefusal.Reason;
import org.youbei.plan.manuscript.Paragraph.Origin;

/** Puts the parts of a Word document together. */
final class WordReader {
    /** What the pictures of one document may take in sum, in octets. */
    private static final long PICTURES = 32L << 20;

    private final WordArchive archive;
    private final ReadingLimits limits;
    private final Gathering gathering;

    WordReader(WordArchive archive, ReadingLimits limits, Gathering gathering) {
        this.archive = archive;
        this.limits = limits;
        this.gathering = gathering;
    }

    Manuscript read() throws RefusedException {
        String main = mainPart();
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        Map<String, String> notes = new HashMap<>();
        notes(folder + "footnotes.xml", "footnote", notes);
        notes(folder + "endnotes.xml", "endnote", notes);
        WordSurroundings around = new WordSurroundings(
                WordStyles.of(xml(folder + "styles.xml")),
                WordNumbering.of(xml(folder + "numbering.xml")),
                notes,
                pictures(folder, main),
                new WordInside(archive, limits, gathering, targets(folder, main)));
        margins(folder + "header", Origin.HEADER);
        try (XmlCursor xml = xml(main).orElseThrow(() -> new RefusedException(Reason.BROKEN_ARCHIVE, main))) {
            xml.root();
            new WordBody(xml, around, gathering, Origin.BODY).read(gathering.blocks());
        }
        margins(folder + "footer", Origin.FOOTER);
        macros(folder);
        return gathering.manuscript(files());
    }

    /** The parts of pictures by the number of their relation; a picture somewhere else in the world is not fetched. */
    private Map<String, String> pictures(String folder, String main) throws RefusedException {
        Map<String, String> parts = new HashMap<>();
        relations(folder + "_rels/" + main.substring(folder.length()) + ".rels", (type, id, target) -> {
            if (type.endsWith("/image")) {
                parts.put(id, target.startsWith("/") ? target.substring(1) : folder + target);
            }
        });
        parts.values().removeIf(part -> !archive.has(part));
        return parts;
    }

    /** The parts of whatever else is related to the document. */
    private Map<String, String> targets(String folder, String main) throws RefusedException {
        Map<String, String> parts = new HashMap<>();
        relations(
                folder + "_rels/" + main.substring(folder.length()) + ".rels",
                (type, id, target) -> parts.put(id, target.startsWith("/") ? target.substring(1) : folder + target));
        return parts;
    }

    private Map<String, byte[]> files() throws RefusedException {
        Map<String, byte[]> files = new HashMap<>();
        long left = PICTURES;
        for (String name : gathering.pictures()) {
            Optional<byte[]> content = archive.content(name, left);
            if (content.isPresent()) {
                files.put(name, content.get());
                left -= content.get().length;
            }
        }
        return files;
    }

    private Optional<XmlCursor> xml(String part) throws RefusedException {
        return archive.xml(part, limits.depth());
    }

    /** The document as the package's relations name it; a package of another program says what it is instead. */
    private String mainPart() throws RefusedException {
        String[] target = {"word/document.xml"};
        relations("_rels/.rels", (type, id, found) -> {
            if (type.endsWith("/officeDocument")) {
                target[0] = found.startsWith("/") ? found.substring(1) : found;
            }
        });
        if (archive.has(target[0]) && target[0].startsWith("word/")) {
            return target[0];
        }
        throw new RefusedException(Reason.WRONG_TYPE, otherKind());
    }

    @FunctionalInterface
    private interface Relation {
        void see(String type, String id, String target);
    }

    private void relations(String part, Relation relation) throws RefusedException {
        Optional<XmlCursor> found = xml(part);
        if (found.isEmpty()) {
            return;
        }
        try (XmlCursor xml = found.get()) {
            xml.root();
            xml.each(name -> {
                String type = xml.attribute("Type");
                String id = xml.attribute("Id");
                String target = xml.attribute("Target");
                if (type != null && target != null) {
                    relation.see(type, id == null ? "" : id, target);
                }
            });
        }
    }

    private String otherKind() {
        if (!archive.names("xl/").isEmpty()) {
            return "xlsx";
        }
        if (!archive.names("ppt/").isEmpty()) {
            return "pptx";
        }
        return archive.has("META-INF/manifest.xml") ? "odt" : "zip";
    }

    private void notes(String part, String kind, Map<String, String> notes) throws RefusedException {
        Optional<XmlCursor> found = xml(part);
        if (found.isEmpty()) {
            return;
        }
        try (XmlCursor xml = found.get()) {
            xml.root();
            xml.each(name -> {
                if (name.equals(kind)) {
                    notes.put(kind + xml.attribute("id"), words(xml));
                }
            });
        }
    }

    private String words(XmlCursor xml) throws RefusedException {
        return blocks(xml, Origin.NOTE).stream().map(Block::text).collect(Collectors.joining(" "));
    }

    private List<Block> blocks(XmlCursor xml, Origin origin) throws RefusedException {
        List<Block> blocks = new ArrayList<>();
        new WordBody(xml, WordSurroundings.none(), gathering, origin).read(blocks);
        return blocks;
    }

    /** Headers and footers, each wording once. */
    private void margins(String beginning, Origin origin) throws RefusedException {
        Set<Block> said = new LinkedHashSet<>();
        for (String part : archive.names(beginning)) {
            Optional<XmlCursor> found = part.endsWith(".xml") ? xml(part) : Optional.empty();
            if (found.isPresent()) {
                try (XmlCursor xml = found.get()) {
                    xml.root();
                    said.addAll(blocks(xml, origin));
                }
            }
        }
        gathering.blocks().addAll(said);
    }

    private void macros(String folder) {
        if (archive.has(folder + "vbaProject.bin")) {
            gathering.remark(Remark.Kind.MACROS_IGNORED);
        }
    }
}
