package org.youbei.shelter.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.youbei.model.Outcome;
import org.youbei.sheet.column.HeadUnit;
import org.youbei.sheet.column.Phrase;
import org.youbei.sheet.column.SheetFault;
import org.youbei.sheet.column.SheetValue;
import org.youbei.shelter.site.Hazard;
import org.youbei.shelter.site.Sets;

/** Several hazards in one cell, in the words of lists from different places; kept as {@link Sets} writes them. */
final class HazardWords implements SheetValue {
    private static final Map<Hazard, String> CHINESE = words("地震", "洪涝", "台风", "地质灾害", "火灾", "危化品", "极端气温");
    private static final Map<Hazard, String> ENGLISH =
            words("earthquake", "flood", "typhoon", "landslide", "fire", "chemicals", "heat or cold");

    /** Parts of words by which a hazard is known. */
    private static final Map<String, Hazard> KNOWN = known();

    private static Map<Hazard, String> words(String... words) {
        var map = new LinkedHashMap<Hazard, String>();
        for (var hazard : Hazard.values()) {
            map.put(hazard, words[hazard.ordinal()]);
        }
        return map;
    }

    private static Map<String, Hazard> known() {
        var known = new LinkedHashMap<String, Hazard>();
        List.of("地震", "震災", "震灾", "earthquake").forEach(word -> known.put(word, Hazard.EARTHQUAKE));
        List.of("洪", "水災", "水灾", "涝", "内涝", "flood", "海嘯", "海啸", "津波", "高潮")
                .forEach(word -> known.put(word, Hazard.FLOOD));
        List.of("台风", "颱風", "風災", "风灾", "typhoon").forEach(word -> known.put(word, Hazard.TYPHOON));
        List.of("地质", "滑坡", "泥石流", "土石流", "坡地", "崖", "landslide").forEach(word -> known.put(word, Hazard.LANDSLIDE));
        List.of("火", "fire").forEach(word -> known.put(word, Hazard.FIRE));
        List.of("危化", "化学", "毒", "核", "輻射", "chemical").forEach(word -> known.put(word, Hazard.CHEMICAL));
        List.of("寒", "高温", "极端", "冰", "heat", "cold").forEach(word -> known.put(word, Hazard.HEAT_COLD));
        return known;
    }

    @Override
    public Outcome<String> read(String cell, HeadUnit unit) {
        var plain = cell.toLowerCase(Locale.ROOT);
        var found = KNOWN.entrySet().stream()
                .filter(word -> plain.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return found.isEmpty()
                ? Outcome.refused(SheetFault.UNKNOWN_WORD.refusal(
                        cell, String.join("、", CHINESE.values()), String.join(", ", ENGLISH.values())))
                : Outcome.done(Sets.text(found));
    }

    @Override
    public String show(Object value, Locale locale) {
        var chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return Sets.read(value.toString(), Hazard.class).stream()
                .map(hazard -> String.valueOf((chinese ? CHINESE : ENGLISH).get(hazard)))
                .collect(Collectors.joining(chinese ? "、" : ", "));
    }

    @Override
    public Phrase hint() {
        return new Phrase("适用灾害，可写几种，如：地震、洪涝", "from what it protects, several in one cell: earthquake, flood");
    }
}
