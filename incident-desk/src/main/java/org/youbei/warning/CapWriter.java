package org.youbei.warning;

import java.io.StringWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.youbei.model.ChinaTime;

/** Writes a warning as CAP 1.2, in China's time, with the division codes of the units that it reaches. */
final class CapWriter {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private CapWriter() {}

    static String written(Warning warning, List<Receipt> receipts) {
        var out = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("alert");
            xml.writeDefaultNamespace("urn:oasis:names:tc:emergency:cap:1.2");
            head(xml, warning);
            info(xml, warning, receipts);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toString();
    }

    private static void head(XMLStreamWriter xml, Warning warning) throws XMLStreamException {
        element(xml, "identifier", warning.identifier());
        element(xml, "sender", warning.sender());
        element(xml, "sent", said(warning.sentAt()));
        element(xml, "status", warning.exercise() ? "Exercise" : "Actual");
        var kind = warning.kind().name();
        element(xml, "msgType", kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT));
        element(xml, "scope", "Public");
        if (!warning.refers().isEmpty()) {
            element(xml, "references", String.join(" ", warning.refers()));
        }
    }

    private static void info(XMLStreamWriter xml, Warning warning, List<Receipt> receipts) throws XMLStreamException {
        xml.writeStartElement("info");
        element(xml, "language", "zh-CN");
        element(xml, "category", "Met");
        element(xml, "event", warning.event());
        element(xml, "urgency", "Expected");
        element(xml, "severity", severity(warning.colour()));
        element(xml, "certainty", "Likely");
        var expires = warning.expiresAt();
        if (expires != null) {
            element(xml, "expires", said(expires));
        }
        element(xml, "headline", warning.headline());
        element(xml, "description", warning.description());
        element(xml, "instruction", warning.instruction());
        xml.writeStartElement("parameter");
        element(xml, "valueName", "colour");
        element(xml, "value", warning.colour().name());
        xml.writeEndElement();
        xml.writeStartElement("area");
        element(xml, "areaDesc", warning.area());
        for (var receipt : receipts) {
            xml.writeStartElement("geocode");
            element(xml, "valueName", "division");
            element(xml, "value", receipt.unit().value());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static String severity(WarningColour colour) {
        return switch (colour) {
            case RED -> "Extreme";
            case ORANGE -> "Severe";
            case YELLOW -> "Moderate";
            case BLUE, WHITE -> "Minor";
            case NONE -> "Unknown";
        };
    }

    private static String said(Instant at) {
        return MOMENT.format(at.truncatedTo(ChronoUnit.SECONDS).atZone(ChinaTime.ZONE));
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text.codePoints()
                .filter(c -> c >= 0x20 || c == '\n' || c == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
        xml.writeEndElement();
    }
}
