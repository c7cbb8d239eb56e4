package org.youbei.plan.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.youbei.plan.manuscript.Block;
import org.youbei.plan.manuscript.Paragraph;
import org.youbei.plan.outline.HeadingLine;

/**
 * The title that a document seems to have: what stands on its cover or above its first section, never a numbered heading. A title in two
 * lines, the office on the first and 应急预案 on the second, is put together.
 */
final class SuggestedTitle {
    private static final Pattern TITLE = Pattern.compile("[^《》。，；：\\n]{2,80}(预案|方案|手册)(（.{1,30}）)?");
    private static final Pattern QUOTED = Pattern.compile("《([^《》]{2,80})》");
    /** Says what kind of plan it is but not whose. */
    private static final Pattern KIND = Pattern.compile(
            "(?:生产安全事故|突发环境事件|突发公共(?:卫生)?事件|突发事件|安全生产事故?|消防安全|火灾|综合|总体|专项|现场|事故|灾害|防汛|应急|处置|灭火和?疏散){0,4}(?:预案|方案|手册)(?:（.{1,30}）)?");

    private static final Pattern OWNER = Pattern.compile("[\\p{IsHan}（）()A-Za-z0-9·"
            + " ]{2,40}(?:公司|集团|厂|矿|店|场|馆|院|校|园|所|站|队|部|处|局|会|中心|街道|社区|村|镇|乡|县|区|市|省|人民政府|办公室|突发事件|事故)");
    private static final int LONGEST = 80;

    private SuggestedTitle() {}

    static String of(String fileName, List<Block> unplaced) {
        List<Paragraph> lines = unplaced.stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .filter(line -> HeadingLine.of(line.text()).number().isEmpty())
                .toList();
        return styled(lines)
                .or(() -> cover(lines, Paragraph.Origin.BODY))
                .or(() -> cover(lines, Paragraph.Origin.TEXT_BOX))
                .or(() -> quoted(lines))
                .or(() -> cover(lines, Paragraph.Origin.HEADER))
                .orElseGet(() -> fileName.replaceFirst("\\.[^.]*$", "").replace('_', ' '));
    }

    /** What the author gave the style of a title. */
    private static Optional<String> styled(List<Paragraph> lines) {
        return IntStream.range(0, lines.size())
                .filter(i -> {
                    String style = lines.get(i).style().toLowerCase(Locale.ROOT);
                    return style.equals("title") || style.equals("标题") || style.equals("文档标题");
                })
                .filter(i -> TITLE.matcher(lines.get(i).words()).matches())
                .mapToObj(i -> whole(lines, i))
                .findFirst();
    }

    private static Optional<String> cover(List<Paragraph> lines, Paragraph.Origin origin) {
        List<Paragraph> own =
                lines.stream().filter(line -> line.origin() == origin).toList();
        return IntStream.range(0, own.size())
                .filter(i -> TITLE.matcher(own.get(i).words()).matches())
                .mapToObj(i -> whole(own, i))
                .findFirst();
    }

    /** The line, and the one before it if the line alone does not say whose plan it is. */
    private static String whole(List<Paragraph> lines, int at) {
        String title = lines.get(at).words().strip();
        if (at == 0 || !KIND.matcher(title).matches()) {
            return title;
        }
        String before = lines.get(at - 1).words().strip();
        boolean joins = OWNER.matcher(before).matches() && before.length() + title.length() <= LONGEST;
        return joins && !title.contains(before) ? before + title : title;
    }

    private static Optional<String> quoted(List<Paragraph> lines) {
        Stream<String> titles = lines.stream()
                .flatMap(line -> QUOTED.matcher(line.words()).results())
                .map(found -> found.group(1).strip());
        return titles.filter(text -> TITLE.matcher(text).matches()).findFirst();
    }
}
