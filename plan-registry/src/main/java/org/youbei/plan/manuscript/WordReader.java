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
    private final WordArchive archive;
    private final ReadingLimits limits;
    private final Gathering gathering;

    WordReader(WordArchive archive, ReadingLimits limits) {
        this.archive = archive;
        this.limits = limits;
        this.gathering = new Gathering(limits);
    }

    Manuscript read() throws RefusedException {
        String main = mainPart();
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        WordStyles styles = WordStyles.of(xml(folder + "styles.xml"));
        WordNumbering numbering = WordNumbering.of(xml(folder + "numbering.xml"));
        Map<String, String> notes = new HashMap<>();
        notes(folder + "footnotes.xml", "footnote", notes);
        notes(folder + "endnotes.xml", "endnote", notes);
        margins(folder + "header", Origin.HEADER);
        try (XmlCursor xml = xml(main).orElseThrow(() -> new RefusedException(Reason.BROKEN_ARCHIVE, main))) {
            xml.root();
            new WordBody(xml, styles, numbering, notes, gathering, Origin.BODY).read(gathering.blocks());
        }
        margins(folder + "footer", Origin.FOOTER);
        macros(folder);
        return gathering.manuscript();
    }

    private Optional<XmlCursor> xml(String part) throws RefusedException {
        return archive.xml(part, limits.depth());
    }

    /** The document as the package's relations name it; a package of another program says what it is instead. */
    private String mainPart() throws RefusedException {
        String[] target = {"word/document.xml"};
        Optional<XmlCursor> relations = xml("_rels/.rels");
        if (relations.isPresent()) {
            try (XmlCursor xml = relations.get()) {
                xml.root();
                xml.each(name -> {
                    String type = xml.attribute("Type");
                    String found = xml.attribute("Target");
                    if (type != null && type.endsWith("/officeDocument") && found != null) {
                        target[0] = found.startsWith("/") ? found.substring(1) : found;
                    }
                });
            }
        }
        if (archive.has(target[0]) && target[0].startsWith("word/")) {
            return target[0];
        }
        throw new RefusedException(Reason.WRONG_TYPE, otherKind());
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
        new WordBody(xml, new WordStyles(), new WordNumbering(), Map.of(), gathering, origin).read(blocks);
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
