package org.youbei.plan.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youbei.plan.manuscript.Paragraph.Origin;
import org.youbei.plan.table.TableDraft;
import org.youbei.plan.table.TableGrid;

/** Reads the blocks of one part: paragraphs, tables, text boxes, in the order of the file. */
final class WordBody {
    private final XmlCursor xml;
    private final WordStyles styles;
    private final WordNumbering numbering;
    private final Map<String, String> notes;
    private final Map<String, String> files;
    private final WordSurroundings.Inside inside;
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
        this.inside = around.inside();
        this.gathering = gathering;
        this.origin = origin;
    }

    /** Adds every block below the element at which the cursor stands. */
    void read(List<Block> sink) throws RefusedException {
        xml.each(name -> block(name, sink));
        flush(sink);
    }

    /** A paragraph whose end was deleted, with nothing behind it to join. */
    private void flush(List<Block> sink) throws RefusedException {
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
            case "altChunk" -> sink.addAll(inside.document(relation("id")));
            case "subDoc" -> gathering.remark(Remark.Kind.PARTS_LEFT_OUT, "subDoc");
            case "sectPr", "sdtPr", "tblPr", "tblGrid", "tcPr" -> xml.skip();
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
            case "r" -> {
                draft.runBold = styles.bold(draft.style);
                draft.runHidden = styles.hidden(draft.style);
                draft.runFont = "";
            }
            case "rPr" -> runProperties(draft);
            case "t" -> append(draft, written(draft, xml.words()));
            case "tab", "ptab" -> append(draft, "\t");
            case "br", "cr" -> append(draft, "\n");
            case "noBreakHyphen" -> append(draft, "-");
            case "sym" -> append(draft, symbol());
            case "ffData" -> formField(draft);
            case "OLEObject" -> gathering.remark(Remark.Kind.OBJECTS_LEFT_IN_FILE, relation("ProgID"));
            case "textpath" -> drawnWords(draft, relation("string"));
            case "altChunk" -> draft.after.addAll(inside.document(relation("id")));
            case "subDoc" -> gathering.remark(Remark.Kind.PARTS_LEFT_OUT, "subDoc");
            case "sdtPr" -> xml.skip();
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
        if (draft.runHidden) {
            if (!text.isBlank()) {
                gathering.remark(Remark.Kind.HIDDEN_TEXT_LEFT_OUT, text);
            }
            return;
        }
        draft.append(text);
        draft.contents |= !text.isBlank() && fields.inContents();
    }

    private String relation(String attribute) {
        String value = xml.attribute(attribute);
        return value == null ? "" : value;
    }

    private void drawnWords(ParagraphDraft draft, String words) {
        String tidy = Words.tidy(words);
        if (!tidy.isEmpty() && origin == Origin.BODY) {
            draft.after.add(new Paragraph("", tidy, "", 0, false, Origin.TEXT_BOX));
        }
    }

    /** A check box or a choice of an old form, which hold no text. */
    private void formField(ParagraphDraft draft) throws RefusedException {
        boolean[] box = {false, false};
        int[] chosen = {0};
        List<String> choices = new ArrayList<>();
        xml.each(name -> {
            switch (name) {
                case "checkBox" -> box[0] = true;
                case "default" -> {
                    box[1] |= xml.on();
                    chosen[0] = xml.number(0);
                }
                case "checked" -> box[1] = xml.on();
                case "result" -> chosen[0] = xml.number(0);
                case "listEntry" -> choices.add(xml.value());
                default -> {}
            }
        });
        if (box[0]) {
            append(draft, box[1] ? "☑" : "☐");
        } else if (!choices.isEmpty()) {
            append(draft, choices.get(Math.min(chosen[0], choices.size() - 1)));
        }
    }

    private void field() {
        String type = xml.attribute("fldCharType");
        fields.mark(type == null ? "" : type);
    }

    /** A character of a symbol font means something else than its code says. */
    private String symbol() {
        String code = xml.attribute("char");
        if (code == null || !code.matches("[0-9A-Fa-f]{4}")) {
            return "•";
        }
        return meaning(relation("font"), Integer.parseInt(code, 16));
    }

    /** Text as typed; in a symbol font each letter stands for a sign. */
    private String written(ParagraphDraft draft, String text) {
        if (!SymbolFont.is(draft.runFont)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append(c <= ' ' ? Character.toString(c) : meaning(draft.runFont, c)));
        return out.toString();
    }

    private String meaning(String font, int code) {
        String sign = SymbolFont.sign(font, code);
        if (sign == null) {
            gathering.remark(Remark.Kind.SYMBOLS_UNKNOWN, font + " " + Integer.toHexString(code));
            return "•";
        }
        return sign;
    }

    private void properties(ParagraphDraft draft) throws RefusedException {
        xml.each(name -> {
            switch (name) {
                case "pStyle" -> draft.style = xml.value();
                case "outlineLvl" -> draft.level = xml.number(9) + 1;
                case "numId" -> draft.list = xml.number(0);
                case "ilvl" -> draft.listLevel = xml.number(0);
                case "del", "moveFrom" -> draft.markDeleted = true;
                case "sectPr" -> {
                    draft.sectionBreak = true;
                    xml.skip();
                }
                case "pPrChange", "rPrChange" -> xml.skip();
                default -> {}
            }
        });
    }

    private void runProperties(ParagraphDraft draft) throws RefusedException {
        xml.each(name -> {
            switch (name) {
                case "rStyle" -> {
                    draft.runBold |= styles.bold(xml.value());
                    draft.runHidden |= styles.hidden(xml.value());
                }
                case "vanish" -> draft.runHidden = xml.on();
                case "rFonts" -> draft.runFont = relation("ascii");
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
                case "relIds" -> diagram(draft);
                default -> inline(name, draft);
            }
        });
        if (!frame[0]) {
            draft.pictures.addAll(found);
        }
    }

    private void diagram(ParagraphDraft draft) throws RefusedException {
        List<String> words = inside.diagram(relation("dm"));
        if (!words.isEmpty()) {
            gathering.remark(Remark.Kind.DIAGRAM_WORDS_KEPT);
        }
        for (String one : words) {
            gathering.count(one.length());
            drawnWords(draft, one);
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
        if (list == null || list == 0 || draft.onlyBreaks()) {
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
        TableDraft draft = new TableDraft();
        List<Integer> widths = new ArrayList<>();
        List<Block> within = new ArrayList<>();
        int[] cells = {0};
        xml.each(name -> {
            switch (name) {
                case "tr" -> cells[0] += row(draft, within);
                case "tblGrid" -> grid(widths);
                case "tblPr" -> xml.skip();
                default -> {}
            }
        });
        if (cells[0] == 1) {
            sink.addAll(within);
        } else if (cells[0] > 1) {
            sink.add(new Table(draft.grid(widths)));
            within.stream().filter(Picture.class::isInstance).forEach(sink::add);
        }
    }

    private void grid(List<Integer> widths) throws RefusedException {
        xml.each(name -> {
            switch (name) {
                case "gridCol" -> widths.add(number("w"));
                case "tblGridChange" -> xml.skip();
                default -> {}
            }
        });
    }

    private int number(String attribute) {
        String value = xml.attribute(attribute);
        return value != null && value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
    }

    /** A cell as it arrives. */
    private static final class Cell {
        private String text = "";
        private int across = 1;
        private boolean up;
        private boolean left;
    }

    /** Returns how many cells the row has. */
    private int row(TableDraft draft, List<Block> within) throws RefusedException {
        List<Cell> cells = new ArrayList<>();
        boolean[] deleted = {false};
        int[] before = {0};
        xml.each(name -> {
            switch (name) {
                case "tc" -> cells.add(cell(within));
                case "trPr" ->
                    xml.each(property -> {
                        deleted[0] |= property.equals("del");
                        before[0] = property.equals("gridBefore") ? xml.number(0) : before[0];
                    });
                default -> {}
            }
        });
        if (deleted[0]) {
            gathering.remark(Remark.Kind.DELETIONS_DROPPED);
            return 0;
        }
        if (cells.isEmpty()) {
            return 0;
        }
        draft.row();
        if (before[0] > 0) {
            draft.cell("", before[0]);
        }
        cells.forEach(cell -> add(cell, draft));
        return cells.size();
    }

    private static void add(Cell cell, TableDraft draft) {
        if (cell.up) {
            draft.up(cell.text, cell.across);
        } else if (cell.left && cell.text.isEmpty()) {
            draft.left();
        } else {
            draft.cell(cell.text, cell.across);
        }
    }

    private Cell cell(List<Block> within) throws RefusedException {
        Cell cell = new Cell();
        List<Block> blocks = new ArrayList<>();
        xml.each(name -> {
            if (name.equals("tcPr")) {
                merges(cell);
            } else {
                block(name, blocks);
            }
        });
        flush(blocks);
        within.addAll(blocks);
        cell.text = blocks.stream()
                .filter(block -> !(block instanceof Picture))
                .map(Block::text)
                .collect(Collectors.joining("\n"));
        return cell;
    }

    private void merges(Cell cell) throws RefusedException {
        xml.each(name -> {
            switch (name) {
                case "gridSpan" -> cell.across = Math.clamp(xml.number(1), 1, TableGrid.MOST_ACROSS);
                case "vMerge" -> cell.up = !xml.value().equals("restart");
                case "hMerge" -> cell.left = !xml.value().equals("restart");
                case "tcPrChange" -> xml.skip();
                default -> {}
            }
        });
    }
}
