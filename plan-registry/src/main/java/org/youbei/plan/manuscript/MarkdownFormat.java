package org.youbei.plan.manuscript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown as plans are passed on in: headings by {@code #}, bold lines, tables with bars, pictures. Every line is a paragraph, since
 * Chinese texts rarely part paragraphs by blank lines. Other markup is left as it stands.
 */
final class MarkdownFormat {
    private static final Pattern HEADING = Pattern.compile("#{1,6}(?=[\\s\u3000])");
    private static final Pattern LINE_ACROSS = Pattern.compile("([-*_])\\1{2,}");
    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]]*)]\\([^)]*\\)");
    private static final Pattern RULE = Pattern.compile("\\|?\\s*:?-+:?\\s*(\\|\\s*:?-+:?\\s*)*\\|?");
    private static final Pattern STRONG = Pattern.compile("(?<!\\*)\\*\\*(?!\\*)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");

    private final Gathering gathering;
    private final List<List<String>> rows = new ArrayList<>();
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
        format.endTable();
        return gathering.manuscript();
    }

    private void line(String line) throws RefusedException {
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
        paragraph(line);
    }

    private void paragraph(String line) throws RefusedException {
        Matcher heading = HEADING.matcher(line);
        int level = heading.lookingAt() ? heading.end() : 0;
        String marked = level > 0 ? unclosed(line.substring(level)) : line;
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
        if (!rows.isEmpty() && RULE.matcher(line).matches()) {
            return;
        }
        gathering.count(line.length());
        String inner = line.substring(1, line.length() - 1);
        rows.add(Arrays.stream(inner.split("(?<!\\\\)\\|", -1))
                .map(MarkdownFormat::plain)
                .map(cell -> cell.replaceAll("<br\\s*/?>", "\n"))
                .toList());
    }

    private void endTable() {
        if (!rows.isEmpty()) {
            gathering.blocks().add(new Table(rows));
            rows.clear();
        }
    }
}
