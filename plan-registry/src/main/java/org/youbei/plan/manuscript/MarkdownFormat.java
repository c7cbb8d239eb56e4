package org.youbei.plan.manuscript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Markdown as plans are passed on in: headings by {@code #}, bold lines, tables with bars, pictures. Every line is a paragraph, since
 * Chinese texts rarely part paragraphs by blank lines. Other markup is left as it stands.
 */
final class MarkdownFormat {
    private static final Pattern HEADING = Pattern.compile("#{1,21}(?=[\\s\u3000])");
    private static final Pattern LINE_ACROSS = Pattern.compile("([-*_])\\1{2,}");
    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]]*)]\\([^)]*\\)");
    /** A link to a place in the document itself. */
    private static final Pattern INNER_LINK = Pattern.compile("\\[([^\\[\\]]{0,200})]\\(<?#[^()\\s]{0,300}\\)");

    private static final Pattern ANCHOR = Pattern.compile("</?a(?: [^<>]{0,300})?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN_LINKS = Pattern.compile("(?:[\\s\\d.、*+>|·…/-]|[(（]?[一二三四五六七八九十]+[)）、])*+");
    private static final Pattern CONTENTS =
            Pattern.compile("\\[{1,2}_?TOC_?]{1,2}|@\\[toc].{0,40}", Pattern.CASE_INSENSITIVE);
    private static final Pattern BREAK = Pattern.compile("<br\\s{0,9}/?>", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_BETWEEN = 400;
    private static final int LONGEST_HTML = 4_000_000;
    private static final Pattern STRONG = Pattern.compile("(?<!\\*)\\*\\*(?!\\*)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");

    private final Gathering gathering;
    private final List<List<String>> rows = new ArrayList<>();
    private final StringBuilder html = new StringBuilder();
    private boolean bold;

    private MarkdownFormat(Gathering gathering) {
        this.gathering = gathering;
    }

    static Manuscript read(byte[] bytes, ReadingLimits limits) throws RefusedException {
        TextDecoding decoded = TextDecoding.of(bytes);
        Gathering gathering = new Gathering(limits);
        if (decoded.remark() != null) {
            gathering.remark(decoded.remark());
        }
        MarkdownFormat format = new MarkdownFormat(gathering);
        for (String line : TextFormat.LINE.split(decoded.text())) {
            format.line(Words.tidy(line));
        }
        format.endHtml();
        format.endTable();
        return gathering.manuscript();
    }

    private void line(String line) throws RefusedException {
        if (!html.isEmpty() || line.regionMatches(true, 0, "<table", 0, 6)) {
            html(line);
            return;
        }
        boolean row = line.length() > 2 && line.startsWith("|") && line.endsWith("|");
        if (row) {
            row(line);
            return;
        }
        endTable();
        if (line.isEmpty() || LINE_ACROSS.matcher(line).matches()) {
            bold = false;
            return;
        }
        Matcher picture = PICTURE.matcher(line);
        if (picture.matches()) {
            gathering.remark(Remark.Kind.PICTURES_LEFT_IN_FILE);
            gathering.blocks().add(new Picture(picture.group(1)));
            return;
        }
        if (contents(line)) {
            gathering.count(line.length());
            gathering.blocks().add(new Paragraph("", line, "", 0, false, Paragraph.Origin.CONTENTS));
            return;
        }
        paragraph(line);
    }

    /** Whether a line is an entry of a list of contents: nothing but links to headings of the document. */
    private static boolean contents(String line) {
        if (CONTENTS.matcher(line).matches()) {
            return true;
        }
        String rest = INNER_LINK.matcher(line).replaceAll("");
        return rest.length() < line.length()
                && !line.startsWith("#")
                && rest.length() <= LONGEST_BETWEEN
                && BETWEEN_LINKS.matcher(rest).matches();
    }

    /** Collects a table written as HTML; one that does not end is read as far as it goes. */
    private void html(String line) throws RefusedException {
        gathering.count(line.length());
        html.append(line).append('\n');
        if (line.toLowerCase(Locale.ROOT).contains("</table>") || html.length() > LONGEST_HTML) {
            endHtml();
        }
    }

    private void endHtml() throws RefusedException {
        if (html.isEmpty()) {
            return;
        }
        endTable();
        gathering.blocks().addAll(HtmlFormat.blocks(html.toString(), gathering));
        html.setLength(0);
    }

    private void paragraph(String line) throws RefusedException {
        Matcher heading = HEADING.matcher(line);
        int level = heading.lookingAt() ? heading.end() : 0;
        String unlinked =
                ANCHOR.matcher(INNER_LINK.matcher(line).replaceAll("$1")).replaceAll("");
        String marked = level > 0 ? unclosed(unlinked.substring(level)) : unlinked;
        boolean strong = allBold(marked);
        String words = plain(marked);
        if (!words.isEmpty()) {
            gathering.count(words.length());
            gathering.blocks().add(new Paragraph("", words, "", level, strong, Paragraph.Origin.BODY));
        }
    }

    /** Without the marks that may close a heading: {@code ## title ##}. */
    private static String unclosed(String heading) {
        int end = heading.length();
        while (end > 0 && heading.charAt(end - 1) == '#') {
            end--;
        }
        return heading.substring(0, end);
    }

    /** Follows the bold marks of the line, which may span lines, and says whether no words stand outside of them. */
    private boolean allBold(String marked) {
        boolean all = true;
        String[] pieces = STRONG.split(marked, -1);
        for (int i = 0; i < pieces.length; i++) {
            if (i > 0) {
                bold = !bold;
            }
            all &= bold || Words.tidy(pieces[i]).isEmpty();
        }
        return all;
    }

    private static String plain(String marked) {
        String unbold = STRONG.matcher(marked).replaceAll("");
        return Words.tidy(ESCAPE.matcher(unbold).replaceAll("$1"));
    }

    private void row(String line) throws RefusedException {
        if (!rows.isEmpty() && rule(line)) {
            return;
        }
        gathering.count(line.length());
        rows.add(cells(line).stream().map(MarkdownFormat::cell).toList());
    }

    /** The line below the heads of a table: bars, hyphens and colons. */
    private static boolean rule(String line) {
        return line.indexOf('-') >= 0 && line.chars().allMatch(c -> c == '|' || c == '-' || c == ':' || c <= ' ');
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = 1; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '|') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
                if (c == '\\' && i + 1 < line.length()) {
                    cell.append(line.charAt(++i));
                }
            }
        }
        if (!cell.isEmpty()) {
            cells.add(cell.toString());
        }
        return cells;
    }

    private static String cell(String marked) {
        return Arrays.stream(BREAK.split(marked, -1))
                .map(MarkdownFormat::plain)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private void endTable() {
        if (!rows.isEmpty()) {
            gathering.blocks().add(new Table(rows));
            rows.clear();
        }
    }
}
