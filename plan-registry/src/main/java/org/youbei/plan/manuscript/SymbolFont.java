package org.youbei.plan.manuscript;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The signs of the fonts in which letters stand for something else: Wingdings 1 to 3, Webdings and Symbol. Word keeps such a character as
 * its place in the font, often moved to U+F000; the signs are those of Unicode that look the same (Unicode 7.0 took most of them from
 * these fonts).
 */
final class SymbolFont {
    private static final Map<String, Map<Integer, String>> FONTS = Map.of(
            "wingdings",
            signs("21✏ 22✂ 23✁ 28☎ 29✆ 2a✉ 36⌛ 37⌨ 3f✍ 41✌ 43👍 44👎 45☜ 46☞ 47☝ 48☟ 49✋ 4a☺ 4b😐 4c☹ 4d💣 4e☠ 51✈"
                    + " 52☀ 53💧 54❄ 58✠ 5b☯ 6c● 6d❍ 6e■ 6f☐ 70❐ 71❑ 72❒ 73⬧ 74⧫ 75◆ 76❖ 77⬥ 78⌧ 7b❀ 7c✿ 7d❝ 7e❞"
                    + " 80⓪ 81① 82② 83③ 84④ 85⑤ 86⑥ 87⑦ 88⑧ 89⑨ 8a⑩ 8b⓿ 8c❶ 8d❷ 8e❸ 8f❹ 90❺ 91❻ 92❼ 93❽ 94❾ 95❿"
                    + " 9e· 9f• a0▪ a1○ a4◉ a5◎ a7▪ a8☐ aa✦ ab★ ac✶ ad✴ ae✹ d8➢ dc➲ df← e0→ e1↑ e2↓ e8➔ ef⇦ f0⇨"
                    + " f1⇧ f2⇩ fb✗ fc✓ fd☒ fe☑"),
            "wingdings 2",
            signs("4f✗ 50✓ 51☒ 52☑ 53☒ 54☒ 55✗ 56✗ 57⊗ 69⓪ 6a① 6b② 6c③ 6d④ 6e⑤ 6f⑥ 70⑦ 71⑧ 72⑨ 73⑩ 95● 96• 97● 98●"
                    + " 99○ 9a○ 9b◎ 9c◉ 9d◉ 9e▪ 9f■ a0■ a1■ a2■ a3☐ a4☐ a5□ a6▣ ae◆ b0◇ d9★ da★"),
            "wingdings 3",
            signs("21→ 22← 23↑ 24↓ 66← 67→ 68↑ 69↓ 70▲ 71▼ 72△ 73▽ 74◀ 75▶ 76◁ 77▷ 7c▲ 7d▶ 7e▲ 83▶ 84◀"),
            "webdings",
            signs("33⏴ 34▶ 35▲ 36▼ 3c■ 59♥ 61✔ 63□ 67■ 69ℹ 6e● 72✖ 78☎ 80⛔ 9f•"),
            "symbol",
            signs("22∀ 24∃ 27∋ 2a∗ 2d− 40≅ 41Α 42Β 43Χ 44Δ 45Ε 46Φ 47Γ 48Η 49Ι 4aϑ 4bΚ 4cΛ 4dΜ 4eΝ 4fΟ 50Π 51Θ 52Ρ"
                    + " 53Σ 54Τ 55Υ 56ς 57Ω 58Ξ 59Ψ 5aΖ 5c∴ 5e⊥ 61α 62β 63χ 64δ 65ε 66φ 67γ 68η 69ι 6aϕ 6bκ 6cλ"
                    + " 6dμ 6eν 6fο 70π 71θ 72ρ 73σ 74τ 75υ 76ϖ 77ω 78ξ 79ψ 7aζ 7e∼ a0€ a1ϒ a2′ a3≤ a4⁄ a5∞ a6ƒ"
                    + " a7♣ a8♦ a9♥ aa♠ ab↔ ac← ad↑ ae→ af↓ b0° b1± b2″ b3≥ b4× b5∝ b6∂ b7• b8÷ b9≠ ba≡ bb≈ bc…"
                    + " bd│ be─ bf↵ c0ℵ c5⊕ c4⊗ c6∅ c7∩ c8∪ c9⊃ ca⊇ cb⊄ cc⊂ cd⊆ ce∈ cf∉ d0∠ d1∇ d2® d3© d4™ d5∏"
                    + " d6√ d7⋅ d8¬ d9∧ da∨ db⇔ dc⇐ dd⇑ de⇒ df⇓ e5∑ f2∫"));

    private SymbolFont() {}

    static boolean is(String font) {
        return FONTS.containsKey(font.toLowerCase(Locale.ROOT));
    }

    /** The sign that a character of a font shows, null if there is none known. A character of an ordinary font is itself. */
    static @Nullable String sign(String font, int code) {
        boolean moved = code >= 0xF000 && code <= 0xF0FF;
        Map<Integer, String> signs = FONTS.get(font.toLowerCase(Locale.ROOT));
        if (signs == null) {
            return moved || code >= 0xE000 && code <= 0xF8FF ? null : Character.toString(code);
        }
        if (!moved && code > 0xFF) {
            return Character.toString(code);
        }
        int place = code & 0xFF;
        String sign = signs.get(place);
        boolean letter = font.equalsIgnoreCase("symbol") && place < 0x7F;
        return sign == null && letter ? Character.toString(place) : sign;
    }

    private static Map<Integer, String> signs(String table) {
        Map<Integer, String> signs = new HashMap<>();
        for (String entry : table.split(" ")) {
            signs.put(Integer.parseInt(entry.substring(0, 2), 16), entry.substring(2));
        }
        return Map.copyOf(signs);
    }
}
