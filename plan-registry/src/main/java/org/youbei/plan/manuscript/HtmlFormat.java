package org.youbei.plan.manuscript;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.DecoderException;
import org.apache.commons.codec.net.QuotedPrintableCodec;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.youbei.plan.manuscript.Paragraph.Origin;

/**
 * HTML as it stands inside other documents: the parts that Word shows as text, also wrapped as mail (MHTML), and tables in Markdown.
 * Nothing is fetched and no script is run; only words, headings and tables are taken.
 */
final class HtmlFormat {
    private static final Set<String> SILENT =
            Set.of("script", "style", "head", "template", "noscript", "iframe", "object");
    private static final Pattern HEADING = Pattern.compile("h([1-6])");
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern BOUNDARY =
            Pattern.compile("boundary\\s*=\\s*\"?([^\";\\s]{1,70})", Pattern.CASE_INSENSITIVE);
    /** How much of a file may be its head. */
    private static final int HEAD = 4096;

    private final Gathering gathering;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int level;

    private HtmlFormat(Gathering gathering) {
        this.gathering = gathering;
    }

    static boolean is(byte[] content) {
        Signature signature = Signature.of(content).orElse(null);
        if (signature == Signature.HTML || signature == Signature.MAIL) {
            return true;
        }
        String head = head(content).toLowerCase(Locale.ROOT);
        return head.contains("<html") || head.contains("<body") || head.contains("<!doctype html");
    }

    private static String head(byte[] content) {
        return new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
    }

    static List<Block> blocks(byte[] content, Gathering gathering) throws RefusedException {
        byte[] html = Signature.of(content).orElse(null) == Signature.MAIL ? unwrapped(content) : content;
        return blocks(Jsoup.parse(text(html, head(content))), gathering);
    }

    static List<Block> blocks(String html, Gathering gathering) throws RefusedException {
        return blocks(Jsoup.parse(html), gathering);
    }

    private static List<Block> blocks(Document document, Gathering gathering) throws RefusedException {
        HtmlFormat format = new HtmlFormat(gathering);
        RefusedException[] refused = {null};
        document.body().filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                try {
                    return format.enter(node);
                } catch (RefusedException e) {
                    refused[0] = e;
                    return FilterResult.STOP;
                }
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                try {
                    format.leave(node);
                    return FilterResult.CONTINUE;
                } catch (RefusedException e) {
                    refused[0] = e;
                    return FilterResult.STOP;
                }
            }
        });
        if (refused[0] != null) {
            throw refused[0];
        }
        format.flush();
        return format.blocks;
    }

    private NodeFilter.FilterResult enter(Node node) throws RefusedException {
        if (node instanceof TextNode text) {
            words.append(text.getWholeText().replaceAll("[\\s]+", " "));
        } else if (node instanceof Element element) {
            if (SILENT.contains(element.normalName())) {
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            if (element.normalName().equals("table")) {
                flush();
                table(element);
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            if (element.isBlock() || element.normalName().equals("br")) {
                flush();
            }
            Matcher heading = HEADING.matcher(element.normalName());
            level = heading.matches() ? Integer.parseInt(heading.group(1)) : level;
        }
        return NodeFilter.FilterResult.CONTINUE;
    }

    private void leave(Node node) throws RefusedException {
        if (node instanceof Element element && element.isBlock()) {
            flush();
            level = HEADING.matcher(element.normalName()).matches() ? 0 : level;
        }
    }

    private void flush() throws RefusedException {
        String tidy = Words.tidy(words);
        words.setLength(0);
        if (!tidy.isEmpty()) {
            gathering.count(tidy.length());
            blocks.add(new Paragraph("", tidy, "", level, false, Origin.BODY));
        }
    }

    private void table(Element table) throws RefusedException {
        Optional<Table> read = HtmlTable.read(table);
        if (read.isPresent()) {
            gathering.count(read.get().text().length());
            blocks.add(read.get());
        }
    }

    private static String text(byte[] html, String head) {
        Matcher charset = CHARSET.matcher(head);
        if (charset.find()) {
            try {
                return new String(html, Charset.forName(charset.group(1)));
            } catch (IllegalArgumentException e) {
                return new String(html, StandardCharsets.UTF_8);
            }
        }
        return new String(html, StandardCharsets.UTF_8);
    }

    /** The page of a mail, which is its first part of HTML. */
    private static byte[] unwrapped(byte[] mail) {
        String text = new String(mail, StandardCharsets.ISO_8859_1);
        Matcher boundary = BOUNDARY.matcher(head(mail));
        if (boundary.find()) {
            for (String part : text.split(Pattern.quote("--" + boundary.group(1)), 64)) {
                if (part.substring(0, Math.min(part.length(), HEAD))
                        .toLowerCase(Locale.ROOT)
                        .contains("text/html")) {
                    return part(part.stripLeading());
                }
            }
        }
        return part(text);
    }

    private static byte[] part(String part) {
        int blank = part.indexOf("\n\n");
        int other = part.indexOf("\r\n\r\n");
        int end = other >= 0 && (blank < 0 || other < blank) ? other + 4 : blank < 0 ? 0 : blank + 2;
        String headers = part.substring(0, end).toLowerCase(Locale.ROOT);
        byte[] content = part.substring(end).getBytes(StandardCharsets.ISO_8859_1);
        try {
            return headers.contains("quoted-printable")
                    ? QuotedPrintableCodec.decodeQuotedPrintable(content)
                    : headers.contains("base64") ? Base64.getMimeDecoder().decode(content) : content;
        } catch (DecoderException | IllegalArgumentException e) {
            return content;
        }
    }
}
