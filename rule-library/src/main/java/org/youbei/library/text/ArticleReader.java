package org.youbei.library.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the chapters and articles of a text. A line counts as an article where its number is the next one, so that a wrapped line which begins with a
 * citation stays text. Texts without articles are read by their numbered items. Nothing is lost: what stands before the first heading is a clause too.
 */
public final class ArticleReader {
    private static final String HAN = "[零〇一二三四五六七八九十百0-9]{1,7}";
    private static final Pattern ARTICLE =
            Pattern.compile("^第[ 　]?(" + HAN + ")[ 　]?条(?:之([一二三四五六七八九十]{1,3}))?(.*)$", Pattern.DOTALL);
    private static final Pattern CHAPTER = Pattern.compile("^第(" + HAN + ")([编章节])(.{0,60})$");
    private static final Pattern ITEM = Pattern.compile("^(" + HAN + ")、(.{1,80})$");
    private static final Pattern SUB_ITEM = Pattern.compile("^[（(](" + HAN + ")[）)](.*)$", Pattern.DOTALL);
    private static final Pattern DECIMAL = Pattern.compile("^(\\d{1,2}(?:\\.\\d{1,2}){0,3})[ 　]+(\\S.{0,80})$");
    private static final Pattern CONTENTS = Pattern.compile("^目[ 　]{0,8}[录次]$");
    private static final int LONGEST_HEADING = 300;
    private static final int ARTICLE_LEVEL = 3;

    private final List<Clause> clauses = new ArrayList<>();
    private final Set<String> anchors = new HashSet<>();
    private final boolean articled;
    private Clause open = new Clause(0, "preamble", "", "");
    private int last;
    private int chapter;
    private int item;

    private ArticleReader(boolean articled) {
        this.articled = articled;
    }

    /** The clauses in the order of the text. */
    public static List<Clause> read(String text) {
        var lines = withoutContents(text.lines().map(ArticleReader::plain).toList());
        var articled = lines.stream().anyMatch(line -> ARTICLE.matcher(line).matches());
        var reader = new ArticleReader(articled);
        lines.forEach(reader::line);
        reader.close();
        return List.copyOf(reader.clauses);
    }

    /** Without marks of Markdown, comments and white space around it. */
    private static String plain(String line) {
        var bare = line.strip();
        while (bare.startsWith("#")) {
            bare = bare.substring(1);
        }
        bare = bare.replace("**", "").strip();
        return bare.startsWith("<!--") && bare.endsWith("-->") ? "" : bare;
    }

    /** The table of contents goes: the lines from its head to where the first of them comes again. */
    private static List<String> withoutContents(List<String> lines) {
        int head = -1;
        for (int at = 0; at < lines.size() && head < 0; at++) {
            head = CONTENTS.matcher(lines.get(at)).matches() ? at : -1;
        }
        if (head < 0) {
            return lines;
        }
        int first = head + 1;
        while (first < lines.size() && lines.get(first).isEmpty()) {
            first++;
        }
        for (int at = first + 1; at < lines.size(); at++) {
            if (bare(lines.get(at)).equals(bare(lines.get(first)))) {
                var kept = new ArrayList<>(lines.subList(0, head));
                kept.addAll(lines.subList(at, lines.size()));
                return kept;
            }
        }
        return lines;
    }

    static String bare(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void line(String line) {
        if (line.isEmpty()) {
            return;
        }
        if (!(article(line) || chapter(line) || item(line))) {
            append(line);
        }
    }

    private boolean article(String line) {
        var found = ARTICLE.matcher(line);
        if (!found.matches()) {
            return false;
        }
        int number = HanNumber.parse(found.group(1)).orElse(0);
        var more = found.group(2);
        var rest = found.group(3);
        var next = number == last + 1
                || number > last && !rest.isEmpty() && Character.isSpaceChar(rest.charAt(0))
                || more != null && number == last;
        var anchor = "art-" + number
                + (more == null ? "" : "-" + HanNumber.parse(more).orElse(0));
        if (number == 0 || !next || anchors.contains(anchor)) {
            return false;
        }
        last = number;
        begin(ARTICLE_LEVEL, anchor, bare(line.substring(0, line.length() - rest.length())));
        if (!rest.isBlank()) {
            append(rest.strip());
        }
        return true;
    }

    private boolean chapter(String line) {
        var found = CHAPTER.matcher(line);
        if (!found.matches() || found.group(3).contains("。")) {
            return false;
        }
        int number = HanNumber.parse(found.group(1)).orElse(0);
        var anchor = switch (found.group(2)) {
            case "编" -> "part-" + number;
            case "章" -> "chapter-" + number;
            default -> "section-" + chapter + "-" + number;
        };
        if (number == 0 || anchors.contains(anchor)) {
            return false;
        }
        if (anchor.startsWith("chapter")) {
            chapter = number;
        }
        begin("编章节".indexOf(found.group(2)), anchor, line);
        return true;
    }

    private boolean item(String line) {
        if (articled) {
            return false;
        }
        var decimal = DECIMAL.matcher(line);
        if (decimal.matches()) {
            int depth = (int) decimal.group(1).chars().filter(c -> c == '.').count() + 1;
            return fresh(depth, "sec-" + decimal.group(1), line);
        }
        var top = ITEM.matcher(line);
        if (top.matches()) {
            item = HanNumber.parse(top.group(1)).orElse(item);
            return fresh(1, "item-" + item, line);
        }
        return subItem(line, SUB_ITEM.matcher(line));
    }

    private boolean subItem(String line, Matcher found) {
        if (!found.matches() || item == 0) {
            return false;
        }
        int number = HanNumber.parse(found.group(1)).orElse(0);
        int end = line.indexOf('。');
        var head = end > 0 && end <= 40 ? line.substring(0, end + 1) : line.substring(0, Math.min(line.length(), 40));
        if (!fresh(2, "item-" + item + "-" + number, head)) {
            return false;
        }
        if (line.length() > head.length()) {
            append(line.substring(head.length()).strip());
        }
        return true;
    }

    private boolean fresh(int level, String anchor, String heading) {
        if (anchors.contains(anchor)) {
            return false;
        }
        begin(level, anchor, heading);
        return true;
    }

    private void begin(int level, String anchor, String heading) {
        close();
        anchors.add(anchor);
        open = new Clause(level, anchor, heading.substring(0, Math.min(heading.length(), LONGEST_HEADING)), "");
    }

    /** A paragraph that ends inside a sentence was wrapped, and goes on. */
    private void append(String line) {
        var body = open.body();
        var ended = body.isEmpty() || "。；：！？”）);:!?".indexOf(body.charAt(body.length() - 1)) >= 0;
        var more = body + (body.isEmpty() ? "" : ended || open.anchor().equals("preamble") ? "\n" : "") + line;
        open = new Clause(open.level(), open.anchor(), open.heading(), more);
    }

    private void close() {
        if (!open.heading().isEmpty() || !open.body().isEmpty()) {
            clauses.add(open);
        }
    }
}
