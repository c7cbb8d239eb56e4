package org.youbei.plan.extraction;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.youbei.model.ResponseLevel;
import org.youbei.plan.response.Response;
import org.youbei.plan.response.ResponseWords;
import org.youbei.plan.section.Section;

/**
 * Finds the response levels: the sections whose title names one, with those below them, and sentences elsewhere that say when one begins. Headings such as
 * 启动条件 and 响应措施 part what begins it from what is done.
 */
final class LevelReader {
    private static final Pattern LEVEL = Pattern.compile("(Ⅰ|Ⅱ|Ⅲ|Ⅳ|IV|I{1,3}|[一二三四]|[1-4])\\s?级\\s?(?:应急)?\\s?响应");
    private static final Pattern BEGINNING = Pattern.compile(
            "(?:启动|进入|实行|实施|提升至|提升为)[^，。；]{0,6}?(Ⅰ|Ⅱ|Ⅲ|Ⅳ|IV|I{1,3}|[一二三四]|[1-4])\\s?级\\s?(?:应急)?\\s?响应");
    private static final Pattern CONDITIONS = Pattern.compile("启动条件|启动标准|响应条件|下列(?:情形|情况|条件)|以下(?:情形|情况|条件)");
    private static final Pattern MEASURES = Pattern.compile("响应措施|应急措施|处置措施|工作措施|响应行动|响应处置|采取(?:以下|下列)措施");
    private static final Pattern ORDERS = Pattern.compile("启动程序|启动权限|响应程序|分析评估");
    private static final Pattern DECIDER =
            Pattern.compile("(?:由|经|报)?([^，。；：、由经报]{2,30}?)(?:决定|批准|宣布|下达命令|签发命令)[^，。；]{0,4}(?:启动|进入|实行|实施)");
    private static final List<String> ROMAN = List.of("Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ");
    private static final List<String> LATIN = List.of("I", "II", "III", "IV");
    private static final List<String> HAN = List.of("一", "二", "三", "四");

    private enum Part {
        UNSAID,
        CONDITION,
        ORDER,
        MEASURE
    }

    /** What is gathered about a level. */
    private static final class Gathered {
        private final Section section;
        private final List<String> trigger = new ArrayList<>();
        private final List<String> actions = new ArrayList<>();
        private String decider = "";

        private Gathered(Section section) {
            this.section = section;
        }
    }

    private final Map<ResponseLevel, Gathered> found = new EnumMap<>(ResponseLevel.class);
    private final Map<UUID, ResponseLevel> levels = new HashMap<>();

    LevelReader(List<Section> sections) {
        titled(sections);
        for (var section : sections) {
            if (!levels.containsKey(section.id())) {
                Sentences.lines(section.body())
                        .filter(line -> !Sentences.isTable(line))
                        .flatMap(line -> Sentences.of(line).stream())
                        .forEach(sentence -> begin(section, sentence));
            }
        }
    }

    /** The level that a section is about; nothing where it is about none or about all. */
    @Nullable ResponseLevel of(Section section) {
        return levels.get(section.id());
    }

    List<Extract.OfLevel> found() {
        return found.entrySet().stream()
                .map(entry -> extract(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Extract.OfLevel extract(ResponseLevel level, Gathered said) {
        var words = new ResponseWords(text(said.trigger), text(said.actions), said.decider);
        var sentence = said.trigger.isEmpty()
                ? (said.section.number() + " " + said.section.title()).strip()
                : said.trigger.getFirst();
        return new Extract.OfLevel(said.section, sentence, level, words);
    }

    private static String text(List<String> lines) {
        var text = String.join("\n", lines);
        return text.substring(0, Math.min(text.length(), Response.LONGEST_TEXT));
    }

    /** A section whose title names one level, and what stands below it. */
    private void titled(List<Section> sections) {
        ResponseLevel level = null;
        int depth = 0;
        var part = Part.UNSAID;
        for (var section : sections) {
            if (level != null && section.depth() <= depth) {
                level = null;
            }
            var named = named(section.title());
            if (named.isPresent()) {
                level = named.get();
                depth = section.depth();
                part = part(section.title(), Part.UNSAID);
            } else if (level != null) {
                part = part(section.title(), Part.UNSAID);
            }
            if (level != null) {
                levels.put(section.id(), level);
                gather(section, level, part);
            }
        }
    }

    private void gather(Section section, ResponseLevel level, Part from) {
        var said = found.computeIfAbsent(level, key -> new Gathered(section));
        var part = from;
        for (var line : Sentences.lines(section.body()).toList()) {
            if (Sentences.isTable(line)) {
                continue;
            }
            var next = part(line.substring(0, Math.min(line.length(), 30)), part);
            boolean head = next != part && line.length() <= 15;
            part = next;
            decide(said, line);
            if (head) {
                continue;
            }
            switch (part) {
                case CONDITION -> said.trigger.add(line);
                case MEASURE -> said.actions.add(line);
                case ORDER -> {}
                case UNSAID -> (isCondition(line) ? said.trigger : said.actions).add(line);
            }
        }
    }

    private static boolean isCondition(String line) {
        return line.contains("启动") || line.startsWith("发生") || line.startsWith("出现") || line.startsWith("当");
    }

    private void begin(Section section, String sentence) {
        var matcher = BEGINNING.matcher(sentence);
        if (!matcher.find()) {
            return;
        }
        var level = level(matcher.group(1));
        if (matcher.find() && level(matcher.group(1)) != level) {
            return;
        }
        var said = found.computeIfAbsent(level, key -> new Gathered(section));
        if (said.trigger.isEmpty()) {
            said.trigger.add(sentence);
        }
        decide(said, sentence);
    }

    private static void decide(Gathered said, String line) {
        var matcher = DECIDER.matcher(line);
        if (said.decider.isEmpty() && matcher.find()) {
            var name = matcher.group(1).strip();
            said.decider = name.substring(0, Math.min(name.length(), Response.LONGEST_NAME));
        }
    }

    private static Part part(String text, Part before) {
        if (CONDITIONS.matcher(text).find()) {
            return Part.CONDITION;
        }
        if (ORDERS.matcher(text).find()) {
            return Part.ORDER;
        }
        return MEASURES.matcher(text).find() ? Part.MEASURE : before;
    }

    /** The level that a title is about; none where it names several. */
    private static Optional<ResponseLevel> named(String title) {
        var matcher = LEVEL.matcher(title);
        if (!matcher.find()) {
            return Optional.empty();
        }
        var level = level(matcher.group(1));
        return matcher.find() ? Optional.empty() : Optional.of(level);
    }

    private static ResponseLevel level(String said) {
        for (var words : List.of(ROMAN, LATIN, HAN)) {
            if (words.contains(said)) {
                return ResponseLevel.of(words.indexOf(said) + 1);
            }
        }
        return ResponseLevel.of(Integer.parseInt(said));
    }
}
