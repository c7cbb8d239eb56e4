package org.youbei.plan.manuscript;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.youbei.plan.manuscript.ManuscriptRefusal.Reason;

/**
 * Walks the elements of one part in memory that does not grow with the part. Names are local names: the transitional and the strict
 * namespaces of Word differ, their elements do not. No entity is resolved and a document type declaration is refused.
 */
final class XmlCursor implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();

    private final String part;
    private final InputStream in;
    private final InflationBudget budget;
    private final int deepest;
    private final XMLStreamReader reader;
    private int depth;
    private int event = XMLStreamConstants.START_DOCUMENT;

    XmlCursor(String part, InputStream in, InflationBudget budget, int deepest) throws RefusedException {
        this.part = part;
        this.in = in;
        this.budget = budget;
        this.deepest = deepest;
        try {
            this.reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException | RuntimeException e) {
            throw new RefusedException(Reason.BROKEN_XML, part, 1);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // The cursor counts the depth itself; the limit of the JDK is a system property that varies.
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /** Moves on and returns the depth: one more than its parent's at a start, its parent's at an end, 0 at the end of the part. */
    int next() throws RefusedException {
        event = advance();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> depth++;
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new RefusedException(Reason.FORBIDDEN_XML, part);
            default -> {}
        }
        if (depth > deepest) {
            throw new RefusedException(Reason.NESTED_TOO_DEEP, deepest);
        }
        return event == XMLStreamConstants.END_DOCUMENT ? 0 : depth;
    }

    /** Moves to the root element; a part without one is reported by the parser. */
    void root() throws RefusedException {
        while (!opened() && event != XMLStreamConstants.END_DOCUMENT) {
            next();
        }
    }

    private int advance() throws RefusedException {
        try {
            return reader.hasNext() ? reader.next() : XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException | RuntimeException e) {
            // The parser reports some malformed input by unchecked exceptions.
            throw budget.exceeded()
                    ? new RefusedException(Reason.EXPANDS_TOO_MUCH, part)
                    : new RefusedException(Reason.BROKEN_XML, part, line());
        }
    }

    private int line() {
        return Math.max(reader.getLocation().getLineNumber(), 1);
    }

    int depth() {
        return depth;
    }

    /** Whether the cursor stands at the start of an element. */
    boolean opened() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /** The local name of the element that starts here. */
    String name() {
        return reader.getLocalName();
    }

    /** The attribute of that local name, whatever its namespace. */
    @Nullable String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (name.equals(reader.getAttributeLocalName(i))) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The attribute {@code val}, empty if missing. */
    String value() {
        String value = attribute("val");
        return value == null ? "" : value;
    }

    /** The attribute {@code val} as a number, {@code otherwise} if missing or no number. */
    int number(int otherwise) {
        String value = value();
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) : otherwise;
    }

    /** The attribute {@code val} as Word's switch: present without a value means on. */
    boolean on() {
        return switch (value()) {
            case "0", "false", "off", "none" -> false;
            default -> true;
        };
    }

    /** Passes over the element that starts here. */
    void skip() throws RefusedException {
        int start = Math.max(depth, 1);
        while (depth >= start) {
            if (next() == 0) {
                return;
            }
        }
    }

    /** The characters of the element that starts here; the cursor stands at its end afterwards. */
    String words() throws RefusedException {
        StringBuilder words = new StringBuilder();
        int start = Math.max(depth, 1);
        while (next() >= start) {
            if (reader.hasText()) {
                words.append(reader.getText());
            }
        }
        return words.toString();
    }

    /** Visits every element below the one that starts here; a visitor may consume its element. */
    void each(Visitor visitor) throws RefusedException {
        int start = Math.max(depth, 1);
        while (next() >= start) {
            if (opened()) {
                visitor.visit(name());
            }
        }
    }

    @Override
    public void close() throws RefusedException {
        try {
            reader.close();
            in.close();
        } catch (XMLStreamException | IOException e) {
            throw new RefusedException(Reason.BROKEN_XML, part, line());
        }
    }

    /** What to do at the start of an element. */
    @FunctionalInterface
    interface Visitor {
        void visit(String name) throws RefusedException;
    }
}
