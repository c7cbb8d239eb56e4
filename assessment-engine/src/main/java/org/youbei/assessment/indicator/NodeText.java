package org.youbei.assessment.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youbei.assessment.method.Direction;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Refusal;

/** A node as texts, the same in forms, in shipped files, in spreadsheets and in JSON, so that nothing is lost between them. */
public final class NodeText {
    /** The columns in their order. */
    public static final List<String> COLUMNS = List.of(
            "code",
            "parent",
            "name",
            "weight",
            "origin",
            "indicator",
            "phase",
            "respondent",
            "level",
            "source",
            "scale",
            "unit",
            "direction",
            "per",
            "low",
            "high",
            "gate",
            "gateAt",
            "meaning",
            "formula",
            "evidence",
            "states",
            "validity",
            "basis");

    private static final int LONGEST = 1_000;
    private static final int NAME = 200;
    private static final int CODE = 20;

    private final Map<String, String> said;
    private final List<Refusal> found = new ArrayList<>();

    private NodeText(Map<String, String> said) {
        this.said = said;
    }

    /** A node that was read, or what is wrong with its fields. */
    public record Read(@Nullable Node node, List<Refusal> faults) {}

    public static Read read(Map<String, String> said, int position) {
        var text = new NodeText(said);
        var node = text.node(position);
        return new Read(text.found.isEmpty() ? node : null, List.copyOf(text.found));
    }

    private Node node(int position) {
        var code = words("code", CODE);
        if (code.isEmpty() || !code.chars().allMatch(NodeText::fits)) {
            found.add(SystemRefusal.CODE.at("code"));
        }
        var name = words("name", NAME);
        if (name.isEmpty()) {
            found.add(SystemRefusal.MISSING.at("name"));
        }
        var parent = words("parent", CODE);
        var indicator = !words("indicator", CODE).equals("false");
        return new Node(
                code,
                parent.isEmpty() ? null : parent,
                position,
                name,
                number("weight").orElse(BigDecimal.ZERO),
                words("origin", NAME),
                indicator ? measure() : null);
    }

    private static boolean fits(int character) {
        return character < 128 && Character.isLetterOrDigit(character) || character == '.' || character == '-';
    }

    private Measure measure() {
        var scale = constant("scale", Scale.class, Scale.POINTS);
        var low = number("low").orElse(null);
        var high = number("high").orElse(null);
        if ((low == null) != (high == null) || low != null && high != null && low.compareTo(high) >= 0) {
            found.add(SystemRefusal.ANCHORS.at("high"));
        }
        if (scale == Scale.POINTS && (low == null || low.signum() != 0)) {
            found.add(SystemRefusal.POINTS.at("high"));
        }
        return new Measure(
                constant("phase", Phase.class, Phase.WHOLE),
                constant("respondent", Respondent.class, Respondent.UNIT),
                words("level", CODE).isEmpty() ? null : constant("level", JurisdictionLevel.class, null),
                source(),
                scale,
                words("unit", CODE),
                constant("direction", Direction.class, Direction.MAX),
                number("per").filter(one -> one.signum() > 0).orElse(BigDecimal.ONE),
                low,
                high,
                words("gate", CODE).matches("true|on"),
                number("gateAt").orElse(null),
                words("meaning", LONGEST),
                words("formula", LONGEST),
                words("evidence", LONGEST),
                words("states", LONGEST),
                number("validity").map(BigDecimal::intValue).orElse(0),
                words("basis", LONGEST));
    }

    private String source() {
        var source = words("source", 60);
        if (source.isEmpty() && words("respondent", CODE).equals(Respondent.AUTOMATIC.name())) {
            found.add(SystemRefusal.SOURCE.at("source"));
        }
        return source;
    }

    private String words(String field, int most) {
        var text = said.getOrDefault(field, "").strip();
        if (text.length() > most) {
            found.add(SystemRefusal.TOO_LONG.at(field, most));
            return text.substring(0, most);
        }
        return text;
    }

    private Optional<BigDecimal> number(String field) {
        var text = words(field, 30);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var number = new BigDecimal(text);
            if (number.signum() >= 0 && number.precision() - number.scale() <= 10 && number.scale() <= 12) {
                return Optional.of(number);
            }
        } catch (NumberFormatException e) {
            found.add(SystemRefusal.NUMBER.at(field));
            return Optional.empty();
        }
        found.add(SystemRefusal.NUMBER.at(field));
        return Optional.empty();
    }

    private <E extends Enum<E>> E constant(String field, Class<E> type, @Nullable E usual) {
        var text = words(field, 30).toUpperCase(Locale.ROOT);
        for (var one : type.getEnumConstants()) {
            if (one.name().equals(text)) {
                return one;
            }
        }
        if (!text.isEmpty() || usual == null) {
            found.add(SystemRefusal.CHOICE.at(field));
        }
        return usual == null ? type.getEnumConstants()[0] : usual;
    }

    /** The texts of a node, by column. */
    public static Map<String, String> of(Node node) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("code", node.code());
        texts.put("parent", node.parent() == null ? "" : node.parent());
        texts.put("name", node.name());
        texts.put("weight", plain(node.weight()));
        texts.put("origin", node.origin());
        texts.put("indicator", String.valueOf(node.isIndicator()));
        var measure = node.measure();
        if (measure != null) {
            put(texts, measure);
        }
        COLUMNS.forEach(column -> texts.putIfAbsent(column, ""));
        return texts;
    }

    private static void put(Map<String, String> texts, Measure measure) {
        texts.put("phase", measure.phase().name());
        texts.put("respondent", measure.respondent().name());
        var level = measure.level();
        texts.put("level", level == null ? "" : level.name());
        texts.put("source", measure.source());
        texts.put("scale", measure.scale().name());
        texts.put("unit", measure.unit());
        texts.put("direction", measure.direction().name());
        texts.put("per", plain(measure.per()));
        texts.put("low", plain(measure.low()));
        texts.put("high", plain(measure.high()));
        texts.put("gate", String.valueOf(measure.gate()));
        texts.put("gateAt", plain(measure.gateAt()));
        texts.put("meaning", measure.meaning());
        texts.put("formula", measure.formula());
        texts.put("evidence", measure.evidence());
        texts.put("states", measure.states());
        texts.put("validity", String.valueOf(measure.validity()));
        texts.put("basis", measure.basis());
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
