package org.youbei.plan.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.youbei.plan.outline.Normalised;
import org.youbei.plan.response.ActionStep;
import org.youbei.plan.response.StepWords;
import org.youbei.plan.section.Section;

/**
 * Finds who does what: sentences that begin with a post or body and go on with what it does, in sections about action, and sentences with a time limit
 * wherever they stand.
 */
final class StepReader {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 400;
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    private static final Pattern ABOUT_ACTION =
            Pattern.compile("处置|响应|措施|行动|先期|疏散|转移|救援|救治|抢险|报告|预警|职责|分工|任务|安置|警戒|保障|流程|程序");
    private static final Pattern WITHIN =
            Pattern.compile("(\\d{1,4}|半|[一二两三四五六七八九十]{1,3})\\s?个?(分钟|小时|日|天)(?:之内|以内|内)");
    private static final Pattern WHO = Pattern.compile(
            "^(?:[^，。；]{2,24}，)?([\\p{IsHan}（）()、“”A-Za-z0-9]{0,40}?(?:组|办|办公室|中心|队|队伍|站|所|委员会|居委会|村委会|社区|街道|乡镇|镇|村|部门|局|部|科|岗|员|长|人|负责人|指挥部|单位|方面|医院|学校|企业|公司|物业|志愿者|主任|书记))"
                    + "(?:[：:]|(?=(?:负责(?!人)|应当|应(?!急)|须|必须|要(?![求点])|立即|迅速|及时|第一时间|接到|接报|在|于|组织|做好|开展|牵头|协助|配合|根据|按照)))");
    private static final Pattern DOES = Pattern.compile(
            "负责(?!人)|应当|应(?!急)|须|要(?![求点])|立即|迅速|及时|第一时间|组织|做好|开展|报告|通知|协助|配合|转移|疏散|救|巡查|启动|到达|赶赴|上报|封闭|设置|发放|清点|登记");
    /** Words that only seem to be somebody: what they end with is a thing or a time. */
    private static final Pattern NOBODY = Pattern.compile(
            "(?:措施|程序|条件|情况|事件|预案|工作|响应|信息|期间|过程|原则|阶段)$|^(?:本|依法|组织|负责|加强|各项|所有|如|若|当|对|为|以|经|从|按|并|其)");

    private final LevelReader levels;

    StepReader(LevelReader levels) {
        this.levels = levels;
    }

    List<Extract.OfStep> found(List<Section> sections) {
        var found = new ArrayList<Extract.OfStep>();
        var above = new ArrayList<Section>();
        for (var section : sections) {
            above.removeIf(known -> known.depth() >= section.depth());
            above.add(section);
            boolean action = above.stream()
                    .anyMatch(known -> ABOUT_ACTION.matcher(known.title()).find());
            Sentences.lines(section.body())
                    .filter(line -> !Sentences.isTable(line))
                    .flatMap(line -> Sentences.of(line).stream())
                    .filter(sentence -> sentence.length() >= SHORTEST && sentence.length() <= LONGEST)
                    .forEach(sentence -> step(section, sentence, action).ifPresent(found::add));
        }
        return found;
    }

    private Optional<Extract.OfStep> step(Section section, String sentence, boolean action) {
        var minutes = minutes(sentence);
        var who = who(sentence);
        boolean does =
                DOES.matcher(sentence).find() || who.filter(StepReader::isNamed).isPresent();
        if (!does || minutes == null && (who.isEmpty() || !action)) {
            return Optional.empty();
        }
        var post = who.map(matcher -> matcher.group(1)).orElse("");
        var rest = who.map(matcher -> sentence.substring(matcher.end())).orElse(sentence);
        var words = new StepWords(post, end(rest.strip()), minutes, "", levels.of(section), section.id());
        return words.action().isEmpty() || words.action().length() > ActionStep.LONGEST_ACTION
                ? Optional.empty()
                : Optional.of(new Extract.OfStep(section, sentence, words));
    }

    /** 物业：打开挡水板 names whom it speaks to. */
    private static boolean isNamed(Matcher who) {
        return who.group().endsWith("：") || who.group().endsWith(":");
    }

    private static Optional<Matcher> who(String sentence) {
        var matcher = WHO.matcher(sentence);
        return matcher.find()
                        && matcher.group(1).length() > 1
                        && !NOBODY.matcher(matcher.group(1)).find()
                ? Optional.of(matcher)
                : Optional.empty();
    }

    /** The least time limit of the sentence. */
    private static @Nullable Integer minutes(String sentence) {
        var matcher = WITHIN.matcher(sentence);
        Integer least = null;
        while (matcher.find()) {
            int minutes = minutes(matcher.group(1), matcher.group(2));
            if (minutes > 0 && minutes <= ActionStep.MOST_MINUTES && (least == null || minutes < least)) {
                least = minutes;
            }
        }
        return least;
    }

    private static int minutes(String count, String unit) {
        int each = switch (unit) {
            case "分钟" -> 1;
            case "小时" -> HOUR;
            default -> DAY;
        };
        if (count.equals("半")) {
            return each / 2;
        }
        if (Character.isDigit(count.charAt(0))) {
            return Integer.parseInt(count) * each;
        }
        return count.equals("两") ? 2 * each : Normalised.number(count) * each;
    }

    private static String end(String words) {
        return words.replaceFirst("[。；;，,]$", "").replaceFirst("^[：:，,]", "").strip();
    }
}
