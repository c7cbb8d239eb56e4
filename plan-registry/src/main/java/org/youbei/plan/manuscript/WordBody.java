package org.youbei.plan.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youbei.plan.manuscript.Paragraph.Origin;

/** Reads the blocks of one part: paragraphs, tables, text boxes, in the order of the file. */
final class WordBody {
    private final XmlCursor xml;
    private final WordStyles styles;
    private final WordNumbering numbering;
    private final Map<String, String> notes;
    private final Map<String, String> files;
    private final Gathering gathering;
    private final WordFields fields = new WordFields();
    private @Nullable ParagraphDraft joined;
    private Origin origin;

    WordBody(XmlCursor xml, WordSurroundings around, Gathering gathering, Origin origin) {
        this.xml = xml;
        this.styles = around.styles();
        this.numbering = around.numbering();
        this.notes = around.notes();
        this.files = around.pictures();
        this.gathering = gathering;
        this.origin = origin;
    }

    /** Adds every block below the element at which the cursor stands. */
    void read(List<Block> sink) throws RefusedException {
        xml.each(name -> block(name, sink));
        if (joined != null) {
            finish(joined, sink);
            joined = null;
        }
    }

    private void block(String name, List<Block> sink) throws RefusedException {
        switch (name) {
            case "p" -> paragraph(sink);
            case "tbl" -> table(sink);
            case "sdt" -> structured(sink);
            case "del", "moveFrom" -> deletion();
            case "ins", "moveTo" -> gathering.remark(Remark.Kind.INSERTIONS_KEPT);
            case "AlternateContent" -> alternatives(child -> block(child, sink));
            case "sectPr", "sdtPr", "tblPr", "tblGrid" -> xml.skip();
            default -> {}
        }
    }

    private void deletion() throws RefusedException {
        gathering.remark(Remark.Kind.DELETIONS_DROPPED);
        xml.skip();
    }

    private void structured(List<Block> sink) throws RefusedException {
        boolean[] contents = {false};
        xml.each(name -> {
            if (name.equals("docPartGallery")
                    && xml.value().toLowerCase(Locale.ROOT).contains("contents")) {
                contents[0] = true;
                fields.enterContents();
            } else if (!name.equals("sdtPr")) {
                block(name, sink);
            }
        });
        if (contents[0]) {
            fields.leaveContents();
        }
    }

    /** Newer and older programs find the same content twice; the first is read. */
    private void alternatives(XmlCursor.Visitor visitor) throws RefusedException {
        boolean[] chosen = {false};
        xml.each(name -> {
            if (name.equals("Fallback") && chosen[0]) {
                xml.skip();
            } else if (name.equals("Choice")) {
                chosen[0] = true;
            } else {
                visitor.visit(name);
            }
        });
    }

    private void paragraph(List<Block> sink) throws RefusedException {
        ParagraphDraft draft = new ParagraphDraft();
        if (joined != null) {
            draft.follow(joined);
            joined = null;
        }
        xml.each(name -> inline(name, draft));
        if (draft.markDeleted) {
            gathering.remark(Remark.Kind.DELETIONS_DROPPED);
            joined = draft;
        } else {
            finish(draft, sink);
        }
    }

    private void inline(String name, ParagraphDraft draft) throws RefusedException {
        switch (name) {
            case "pPr" -> properties(draft);
            case "r" -> draft.runBold = styles.bold(draft.style);
            case "rPr" -> runProperties(draft);
            case "t" -> append(draft, xml.words());
            case "tab" -> append(draft, "\t");
            case "br", "cr" -> append(draft, "\n");
            case "noBreakHyphen" -> append(draft, "-");
            case "sym" -> append(draft, symbol());
            case "delText" -> xml.skip();
            case "instrText" -> fields.code(xml.words());
            case "fldChar" -> field();
            case "del", "moveFrom" -> deletion();
            case "ins", "moveTo" -> gathering.remark(Remark.Kind.INSERTIONS_KEPT);
            case "commentReference" -> gathering.remark(Remark.Kind.COMMENTS_DROPPED);
            case "footnoteReference" -> note("footnote", draft);
            case "endnoteReference" -> note("endnote", draft);
            case "drawing" -> drawing(draft);
            case "imagedata" -> oldPicture(draft);
            case "AlternateContent" -> alternatives(child -> inline(child, draft));
            case "txbxContent" -> textBox(draft);
            default -> {}
        }
    }

    private void append(ParagraphDraft draft, String text) {
        draft.append(text);
        draft.contents |= !text.isBlank() && fields.inContents();
    }

    private void field() {
        String type = xml.attribute("fldCharType");
        fields.mark(type == null ? "" : type);
    }

    /** A character of a symbol font has no meaning outside of the font. */
    private String symbol() {
        String code = xml.attribute("char");
        boolean known = code != null
                && code.matches("[0-9A-Fa-f]{4}")
                && !code.toUpperCase(Locale.ROOT).startsWith("F");
        return known ? Character.toString(Integer.parseInt(code, 16)) : "•";
    }

    private void properties(ParagraphDraft draft) throws RefusedException {
        xml.each(name -> {
            switch (name) {
                case "pStyle" -> draft.style = xml.value();
                case "outlineLvl" -> draft.level = xml.number(9) + 1;
                case "numId" -> draft.list = xml.number(0);
                case "ilvl" -> draft.listLevel = xml.number(0);
                case "del", "moveFrom" -> draft.markDeleted = true;
                case "pPrChange", "rPrChange", "sectPr" -> xml.skip();
                default -> {}
            }
        });
    }

    private void runProperties(ParagraphDraft draft) throws RefusedException {
        xml.each(name -> {
            switch (name) {
                case "rStyle" -> draft.runBold |= styles.bold(xml.value());
                case "b" -> draft.runBold = xml.on();
                case "rPrChange" -> xml.skip();
                default -> {}
            }
        });
    }

    private void note(String kind, ParagraphDraft draft) {
        String words = notes.getOrDefault(kind + xml.attribute("id"), "");
        if (!words.isEmpty()) {
            draft.after.add(new Paragraph("", words, "", 0, false, Origin.NOTE));
        }
    }

    /** What is drawn around words is a frame, not a picture. */
    private void drawing(ParagraphDraft draft) throws RefusedException {
        List<Picture> found = new ArrayList<>();
        boolean[] frame = {false};
        xml.each(name -> {
            frame[0] |= name.equals("txbxContent");
            switch (name) {
                case "docPr" -> found.add(new Picture(description()));
                case "blip" -> fill(found, file("embed"));
                default -> inline(name, draft);
            }
        });
        if (!frame[0]) {
            draft.pictures.addAll(found);
        }
    }

    /** A group of pictures has one name. */
    private static void fill(List<Picture> found, String file) {
        boolean named = !found.isEmpty() && found.getLast().file().isEmpty();
        String description = named ? found.removeLast().description() : "";
        found.add(new Picture(description, file));
    }

    private String file(String attribute) {
        String relation = xml.attribute(attribute);
        return relation == null ? "" : files.getOrDefault(relation, "");
    }

    private String description() {
        String described = xml.attribute("descr");
        String named = xml.attribute("name");
        String description = described == null || described.isBlank() ? named : described;
        return description == null ? "" : description;
    }

    private void oldPicture(ParagraphDraft draft) {
        draft.pictures.add(new Picture("", file("id")));
    }

    private void textBox(ParagraphDraft draft) throws RefusedException {
        Origin outside = origin;
        ParagraphDraft waiting = joined;
        joined = null;
        origin = outside == Origin.BODY ? Origin.TEXT_BOX : outside;
        read(draft.after);
        origin = outside;
        joined = waiting;
    }

    private void finish(ParagraphDraft draft, List<Block> sink) throws RefusedException {
        String label = label(draft);
        String words = Words.tidy(draft.words);
        gathering.count(words.length());
        if (!words.isEmpty()) {
            lines(draft, label, words, sink);
        }
        draft.pictures.stream()
                .filter(picture -> picture.file().isEmpty())
                .forEach(picture -> gathering.remark(Remark.Kind.PICTURES_LEFT_IN_FILE));
        sink.addAll(draft.pictures);
        sink.addAll(draft.after);
    }

    private String label(ParagraphDraft draft) {
        Integer list = draft.list == null ? styles.number(draft.style) : draft.list;
        if (list == null || list == 0) {
            return "";
        }
        Integer level = draft.listLevel == null ? styles.numberLevel(draft.style) : draft.listLevel;
        return numbering.next(list, level == null ? -1 : level, draft.style);
    }

    /** A line break inside body text parts paragraphs as far as a reader can see; inside a heading it only wraps it. */
    private void lines(ParagraphDraft draft, String label, String words, List<Block> sink) {
        int level = draft.level < 0 ? styles.level(draft.style) : draft.level > 9 ? 0 : draft.level;
        String style = draft.style.isEmpty() ? "" : styles.name(draft.style);
        Origin place = contents(draft, style) ? Origin.CONTENTS : origin;
        String number = label;
        for (String line : level > 0 ? new String[] {words.replace('\n', ' ')} : words.split("\n")) {
            String tidy = Words.tidy(line);
            if (!tidy.isEmpty()) {
                sink.add(new Paragraph(number, tidy, style, level, draft.bold(), place));
                number = "";
            }
        }
    }

    private static boolean contents(ParagraphDraft draft, String style) {
        return draft.contents || style.toLowerCase(Locale.ROOT).matches("toc\\s*(\\d|heading)|目录.*");
    }

    private void table(List<Block> sink) throws RefusedException {
        List<List<String>> rows = new ArrayList<>();
        List<Block> inside = new ArrayList<>();
        xml.each(name -> {
            switch (name) {
                case "tr" -> row(rows, inside);
                case "tblPr", "tblGrid" -> xml.skip();
                default -> {}
            }
        });
        boolean frame = rows.size() == 1 && rows.getFirst().size() == 1;
        if (frame) {
            sink.addAll(inside);
        } else if (!rows.isEmpty()) {
            sink.add(new Table(rows));
            inside.stream().filter(Picture.class::isInstance).forEach(sink::add);
        }
    }

    private void row(List<List<String>> rows, List<Block> inside) throws RefusedException {
        List<String> cells = new ArrayList<>();
        boolean[] deleted = {false};
        xml.each(name -> {
            switch (name) {
                case "tc" -> cells.add(cell(inside));
                case "trPr" -> xml.each(property -> deleted[0] |= property.equals("del"));
                default -> {}
            }
        });
        if (deleted[0]) {
            gathering.remark(Remark.Kind.DELETIONS_DROPPED);
        } else if (!cells.isEmpty()) {
            rows.add(List.copyOf(cells));
        }
    }

    private String cell(List<Block> inside) throws RefusedException {
        List<Block> blocks = new ArrayList<>();
        read(blocks);
        inside.addAll(blocks);
        return blocks.stream()
                .filter(block -> !(block instanceof Picture))
                .map(Block::text)
                .collect(Collectors.joining("\n"));
    }
}
