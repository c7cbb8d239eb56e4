package org.youbei.web.help;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.youbei.web.help.Chapter.Block;
import org.youbei.web.help.Chapter.Run;

/**
 * Reads a chapter written in Markdown: headings, paragraphs, lists of one level, tables, code, strong words, emphasis and links. A comment such as
 * {@code <!-- area: plans -->} names the area that it explains. Anything else is a mistake of the chapter and refused.
 */
final class ChapterReader {
    private static final Parser MARKDOWN =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final Pattern AREA = Pattern.compile("<!-- area: ([a-z]+) -->");
    private static final Pattern CHAPTER = Pattern.compile("(?:\\d\\d-)?([a-z][a-z-]*)\\.md(#.*)?");
    private static final Pattern WIDE =
            Pattern.compile("[\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFFEF\\u3000-\\u303F]");

    private ChapterReader() {}

    /**
     * A chapter.
     *
     * @throws IllegalArgumentException where it does not begin with a title, or holds what a page cannot show
     */
    static Chapter read(String name, String markdown) {
        var blocks = new ArrayList<Block>();
        String area = null;
        String title = null;
        for (var node = MARKDOWN.parse(markdown).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 1) {
                title = text(runs(heading));
            } else if (node instanceof HtmlBlock comment) {
                area = area(name, comment);
            } else {
                blocks.add(block(name, node, blocks.size()));
            }
        }
        if (title == null) {
            throw new IllegalArgumentException("the chapter " + name + " has no title");
        }
        return new Chapter(name, area, title, blocks);
    }

    private static String area(String name, HtmlBlock comment) {
        var area = AREA.matcher(comment.getLiteral().strip());
        if (!area.matches()) {
            throw unknown(name, comment);
        }
        return area.group(1);
    }

    private static Block block(String name, Node node, int place) {
        return switch (node) {
            case Heading heading -> new Chapter.Heading(heading.getLevel(), "p" + place, text(runs(heading)));
            case Paragraph paragraph -> new Chapter.Paragraph(runs(paragraph));
            case BulletList list -> new Chapter.Entries(false, entries(name, list));
            case OrderedList list -> new Chapter.Entries(true, entries(name, list));
            case TableBlock table -> new Chapter.Table(rows(table));
            case FencedCodeBlock code -> new Chapter.Code(code.getLiteral().strip());
            case IndentedCodeBlock code -> new Chapter.Code(code.getLiteral().strip());
            default -> throw unknown(name, node);
        };
    }

    private static List<List<Run>> entries(String name, Node list) {
        var entries = new ArrayList<List<Run>>();
        for (var entry = list.getFirstChild(); entry != null; entry = entry.getNext()) {
            var runs = new ArrayList<Run>();
            for (var part = entry.getFirstChild(); part != null; part = part.getNext()) {
                if (!(part instanceof Paragraph)) {
                    throw unknown(name, part);
                }
                runs.addAll(runs(part));
            }
            entries.add(runs);
        }
        return entries;
    }

    private static List<List<List<Run>>> rows(TableBlock table) {
        var rows = new ArrayList<List<List<Run>>>();
        for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow) {
                    rows.add(cells(row));
                }
            }
        }
        return rows;
    }

    private static List<List<Run>> cells(Node row) {
        var cells = new ArrayList<List<Run>>();
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                cells.add(runs(cell));
            }
        }
        return cells;
    }

    private static List<Run> runs(Node parent) {
        var runs = new ArrayList<Run>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text text -> runs.add(new Run("text", text.getLiteral(), null));
                case SoftLineBreak _ -> runs.add(new Run("text", between(node), null));
                case HardLineBreak _ -> runs.add(new Run("text", " ", null));
                case StrongEmphasis strong -> runs.add(new Run("strong", text(runs(strong)), null));
                case Emphasis emphasis -> runs.add(new Run("emphasis", text(runs(emphasis)), null));
                case org.commonmark.node.Code code -> runs.add(new Run("code", code.getLiteral(), null));
                case Link link -> runs.add(new Run("link", text(runs(link)), address(link.getDestination())));
                default -> throw unknown("?", node);
            }
        }
        return runs;
    }

    /** A line that goes on: no blank between two Chinese characters. */
    private static String between(Node broken) {
        return edge(broken.getPrevious(), true) && edge(broken.getNext(), false) ? "" : " ";
    }

    private static boolean edge(@Nullable Node node, boolean end) {
        if (!(node instanceof Text text) || text.getLiteral().isEmpty()) {
            return false;
        }
        var literal = text.getLiteral();
        return WIDE.matcher(end ? literal.substring(literal.length() - 1) : literal.substring(0, 1))
                .matches();
    }

    /** A chapter is named by its file, as in any folder of Markdown. */
    private static String address(String written) {
        var chapter = CHAPTER.matcher(written);
        return chapter.matches() ? "/help/" + chapter.group(1) : written;
    }

    private static String text(List<Run> runs) {
        return new Chapter.Paragraph(runs).text();
    }

    private static IllegalArgumentException unknown(String name, Node node) {
        return new IllegalArgumentException(
                "the chapter " + name + " holds a " + node.getClass().getSimpleName());
    }
}
