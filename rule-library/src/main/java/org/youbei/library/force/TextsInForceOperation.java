package org.youbei.library.force;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.youbei.calculate.Given;
import org.youbei.calculate.NotAnswered;
import org.youbei.calculate.Operation;

/** {@code texts-in-force}: {@code {texts: [{id, title, issued, from, to, repealed_by}…], ask: [day…]}} → {@code [{on, in_force: [id…]}…]}. */
public final class TextsInForceOperation implements Operation {
    @Override
    public String name() {
        return "texts-in-force";
    }

    @Override
    public Object answer(Given given) {
        var texts = texts(given.at("texts"));
        return given.at("ask").list().stream()
                .map(Given::day)
                .map(day -> {
                    Map<String, Object> line = new LinkedHashMap<>();
                    line.put("on", day.toString());
                    line.put(
                            "in_force",
                            texts.on(day).stream().map(DatedText::id).toList());
                    return line;
                })
                .toList();
    }

    private static TextsInForce texts(Given given) {
        List<DatedText> said = given.list().stream()
                .map(text -> new DatedText(
                        text.at("id").text(),
                        text.at("from").dayOrNull(),
                        text.at("to").dayOrNull(),
                        text.at("repealed_by").textOrNull()))
                .toList();
        try {
            return new TextsInForce(said);
        } catch (TextsInForce.Unsound e) {
            throw refused(e, given.path());
        }
    }

    private static NotAnswered refused(TextsInForce.Unsound e, String at) {
        return switch (e.fault()) {
            case TWICE -> new NotAnswered("twice", at, "编号重复：" + e.id(), "two texts have the id " + e.id());
            case UNKNOWN_SUCCESSOR ->
                new NotAnswered(
                        "unknown",
                        at,
                        "替代文本不存在：" + e.id(),
                        "there is no text " + e.id() + " that could replace another");
            case ENDS_BEFORE_START ->
                new NotAnswered("dates", at, "失效日早于施行日：" + e.id(), e.id() + " ends before it takes force");
            case CIRCLE ->
                new NotAnswered(
                        "circle", at, "替代关系成环：" + e.id(), "the replacement of " + e.id() + " leads back to itself");
        };
    }
}
