package org.relais.centre;

import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A small XML document as it is written; whatever stands in a text, the document stays one. */
public final class Xml {
    /** XML 1.0 has no way to write these. */
    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter writer;

    @FunctionalInterface
    private interface Step {
        void write() throws XMLStreamException;
    }

    public Xml() {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            writer.writeStartDocument("utf-8", "1.0");
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Its attributes are names and values in turn. */
    public Xml open(String name, String... attributes) {
        return step(() -> {
            writer.writeStartElement(name);
            write(attributes);
        });
    }

    public Xml leaf(String name, String... attributes) {
        return step(() -> {
            writer.writeEmptyElement(name);
            write(attributes);
        });
    }

    public Xml text(String name, String text) {
        return step(() -> {
            writer.writeStartElement(name);
            writer.writeCharacters(clean(text));
            writer.writeEndElement();
        });
    }

    /** Text in what is open. */
    public Xml content(String text) {
        return step(() -> writer.writeCharacters(clean(text)));
    }

    public Xml close() {
        return step(writer::writeEndElement);
    }

    private void write(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], clean(attributes[i + 1]));
        }
    }

    private Xml step(Step step) {
        try {
            step.write();
            return this;
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String clean(String text) {
        return UNWRITABLE.matcher(text).replaceAll("");
    }

    @Override
    public String toString() {
        step(writer::flush);
        return out.toString();
    }
}
