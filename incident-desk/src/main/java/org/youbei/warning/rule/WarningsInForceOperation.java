package org.youbei.warning.rule;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.youbei.calculate.Given;
import org.youbei.calculate.NotAnswered;
import org.youbei.calculate.Operation;

/**
 * {@code warnings-in-force}: {@code {messages: [{identifier, msgType, references, sent, expires, colour}…], ask: […]}} →
 * {@code [{at, active: […]}…]}.
 */
public final class WarningsInForceOperation implements Operation {
    @Override
    public String name() {
        return "warnings-in-force";
    }

    @Override
    public Object answer(Given given) {
        var chain = new WarningChain(given.at("messages").list().stream()
                .map(WarningsInForceOperation::message)
                .toList());
        return given.at("ask").list().stream()
                .map(ask -> {
                    var line = new LinkedHashMap<String, Object>();
                    line.put("at", ask.text());
                    line.put(
                            "active",
                            chain.inForce(ask.moment()).stream()
                                    .map(WarningChain.Message::identifier)
                                    .toList());
                    return line;
                })
                .toList();
    }

    private static WarningChain.Message message(Given given) {
        var sent = given.at("sent").moment();
        var expires = given.at("expires").momentOrNull();
        if (expires != null && expires.isBefore(sent)) {
            throw new NotAnswered(
                    "expires-before-sent",
                    given.path(),
                    "失效时间早于发布时间：" + given.path(),
                    given.path() + " expires before it was sent");
        }
        return new WarningChain.Message(
                given.at("identifier").text(),
                kind(given.at("msgType")),
                references(given.at("references")),
                sent,
                expires);
    }

    private static WarningChain.Kind kind(Given given) {
        return switch (given.text().toLowerCase(Locale.ROOT)) {
            case "alert" -> WarningChain.Kind.ALERT;
            case "update" -> WarningChain.Kind.UPDATE;
            case "cancel" -> WarningChain.Kind.CANCEL;
            default -> throw given.missing();
        };
    }

    /** Identifiers in a list, or in one text as CAP writes them: {@code sender,identifier,sent} with blanks between. */
    private static List<String> references(Given given) {
        if (!given.there()) {
            return List.of();
        }
        var texts = given.isText()
                ? Arrays.asList(given.text().strip().split("\\s+"))
                : given.list().stream().map(Given::text).toList();
        return texts.stream()
                .filter(text -> !text.isBlank())
                .map(WarningsInForceOperation::identifier)
                .toList();
    }

    static String identifier(String reference) {
        var parts = reference.split(",", -1);
        return parts.length == 3 ? parts[1] : reference;
    }
}
