package org.youbei.warning.cap;

import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.warning.WarningColour;
import org.youbei.warning.WarningRefusal;
import org.youbei.warning.rule.WarningChain;

/**
 * Reads a message as a stream. A document type is refused before anything in it is looked at, no entity is resolved, nothing outside of the bytes is ever
 * opened; depth, size and the number of elements are limited.
 */
public final class CapReader {
    /** In bytes. */
    public static final int LARGEST = 2 * 1024 * 1024;

    private static final Set<String> NAMESPACES =
            Set.of("urn:oasis:names:tc:emergency:cap:1.2", "urn:oasis:names:tc:emergency:cap:1.1");
    private static final List<String> HEAD = List.of("identifier", "sender", "sent", "status", "msgType", "scope");
    private static final List<String> INFO = List.of("category", "event", "urgency", "severity", "certainty");
    private static final Set<String> REFUSED_STATUS = Set.of("test", "draft", "system");
    private static final int MOST_ELEMENTS = 20_000;
    private static final int DEEPEST = 12;

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<Refusal> found = new ArrayList<>();

    private CapReader() {}

    public static Outcome<CapMessage> read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return Outcome.refused(WarningRefusal.TOO_LARGE.refusal(LARGEST / 1024 / 1024));
        }
        return new CapReader().message(bytes);
    }

    private Outcome<CapMessage> message(byte[] bytes) {
        try {
            var stop = gather(bytes);
            if (stop != null) {
                return Outcome.refused(stop);
            }
        } catch (XMLStreamException e) {
            return Outcome.refused(WarningRefusal.NOT_XML.refusal());
        }
        var message = made();
        return found.isEmpty() && message != null ? Outcome.done(message) : Outcome.refused(found);
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside is opened");
        });
        return factory;
    }

    /** Paths of elements below the alert, {@code info/area/polygon}, with their texts; of further languages the first info counts. */
    private @Nullable Refusal gather(byte[] bytes) throws XMLStreamException {
        var reader = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
        var path = new ArrayList<String>();
        var text = new StringBuilder();
        int elements = 0;
        int infos = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD,
                        XMLStreamConstants.ENTITY_REFERENCE,
                        XMLStreamConstants.ENTITY_DECLARATION -> {
                    return WarningRefusal.ENTITIES.refusal();
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    elements++;
                    if (elements == 1 && !isAlert(reader)) {
                        return WarningRefusal.NAMESPACE.refusal(named(reader));
                    }
                    if (elements > MOST_ELEMENTS || path.size() > DEEPEST) {
                        return WarningRefusal.TOO_LARGE.refusal(LARGEST / 1024 / 1024);
                    }
                    path.add(reader.getLocalName());
                    infos += path.size() == 2 && reader.getLocalName().equals("info") ? 1 : 0;
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    if (path.size() > 1 && infos <= 1) {
                        var key = String.join("/", path.subList(1, path.size()));
                        values.computeIfAbsent(key, name -> new ArrayList<>())
                                .add(text.toString().strip());
                    }
                    text.setLength(0);
                    path.removeLast();
                }
                default -> {}
            }
        }
        return elements == 0 ? WarningRefusal.NOT_XML.refusal() : null;
    }

    private static boolean isAlert(XMLStreamReader reader) {
        return reader.getLocalName().equals("alert") && NAMESPACES.contains(String.valueOf(reader.getNamespaceURI()));
    }

    private static String named(XMLStreamReader reader) {
        var name = "{" + reader.getNamespaceURI() + "}" + reader.getLocalName();
        return name.substring(0, Math.min(name.length(), 120));
    }

    private @Nullable CapMessage made() {
        HEAD.forEach(this::demand);
        var kind = kind();
        var status = first("status").toLowerCase(Locale.ROOT);
        if (REFUSED_STATUS.contains(status)) {
            found.add(WarningRefusal.NOT_ACTUAL.refusal(first("status")));
        }
        if (kind != WarningChain.Kind.CANCEL) {
            INFO.forEach(name -> demand("info/" + name));
        }
        var sent = moment("sent");
        var expires = moment("info/expires");
        if (sent != null && expires != null && expires.isBefore(sent)) {
            found.add(WarningRefusal.EXPIRES_BEFORE_SENT.refusal());
        }
        if (sent == null || kind == null) {
            return null;
        }
        return new CapMessage(
                cut(first("identifier"), 300),
                cut(first("sender"), 300),
                kind,
                refers(),
                status.equals("exercise"),
                sent,
                expires,
                cut(first("info/event"), 120),
                colour(),
                cut(first("info/headline"), 300),
                first("info/description"),
                first("info/instruction"),
                cut(String.join("；", values.getOrDefault("info/area/areaDesc", List.of())), 2_000),
                values.getOrDefault("info/area/geocode/value", List.of()),
                values.getOrDefault("info/area/polygon", List.of()));
    }

    private WarningChain.@Nullable Kind kind() {
        var said = first("msgType").toLowerCase(Locale.ROOT);
        return switch (said) {
            case "alert" -> WarningChain.Kind.ALERT;
            case "update" -> WarningChain.Kind.UPDATE;
            case "cancel" -> WarningChain.Kind.CANCEL;
            default -> {
                if (!said.isEmpty()) {
                    found.add(WarningRefusal.ELEMENT_WRONG.refusal("msgType", cut(first("msgType"), 60)));
                }
                yield null;
            }
        };
    }

    /** {@code sender,identifier,sent}, parted by white space. */
    private List<String> refers() {
        return Arrays.stream(first("references").split("[ \t\r\n]"))
                .filter(text -> !text.isEmpty())
                .map(text -> {
                    var parts = text.split(",", -1);
                    return parts.length == 3 ? parts[1] : text;
                })
                .toList();
    }

    private WarningColour colour() {
        var said = new ArrayList<String>();
        said.addAll(values.getOrDefault("info/parameter/value", List.of()));
        said.addAll(values.getOrDefault("info/eventCode/value", List.of()));
        said.add(first("info/headline"));
        said.add(first("info/event"));
        return said.stream()
                .map(CapReader::chinese)
                .filter(colour -> colour != WarningColour.NONE)
                .findFirst()
                .orElse(WarningColour.NONE);
    }

    /** Chinese words anywhere; English ones only where they are the whole value, since “red” stands in many words. */
    private static WarningColour chinese(String text) {
        for (var colour : WarningColour.values()) {
            if (colour != WarningColour.NONE
                    && (text.contains(colour.word()) || text.equalsIgnoreCase(colour.name()))) {
                return colour;
            }
        }
        return WarningColour.NONE;
    }

    private void demand(String name) {
        if (first(name).isEmpty()) {
            found.add(WarningRefusal.ELEMENT_MISSING.refusal(name));
        }
    }

    private @Nullable Instant moment(String name) {
        var said = first(name);
        if (said.isEmpty()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(said).toInstant();
        } catch (DateTimeException e) {
            found.add(WarningRefusal.ELEMENT_WRONG.refusal(name, cut(said, 60)));
            return null;
        }
    }

    private String first(String name) {
        return values.getOrDefault(name, List.of("")).getFirst();
    }

    private static String cut(String text, int most) {
        return text.substring(0, Math.min(text.length(), most));
    }
}
