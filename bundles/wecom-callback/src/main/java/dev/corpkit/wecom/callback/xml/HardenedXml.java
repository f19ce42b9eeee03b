package dev.corpkit.wecom.callback.xml;

import dev.corpkit.qywxproxy.api.event.EventField;
import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import dev.corpkit.wecom.callback.refusal.Refusal;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads small XML of senders who may be hostile. Text comes in as characters, so that no encoding it declares is believed. A
 * document type is refused where it begins, so that there are no entities but the five of XML; processing instructions are
 * refused; nothing outside is ever opened.
 */
public final class HardenedXml {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private HardenedXml() {}

    /** The root element, or a refusal with the position. A byte order mark in front is no part of it. */
    public static EventField read(String xml, XmlLimits limits) {
        XMLStreamReader reader = null;
        try {
            reader = factory()
                    .createXMLStreamReader(new StringReader(xml.startsWith(BYTE_ORDER_MARK) ? xml.substring(1) : xml));
            return tree(reader, limits);
        } catch (XMLStreamException quotesInput) {
            throw refused(quotesInput.getLocation() == null ? "" : at(quotesInput.getLocation()));
        } catch (CallbackRefusedException refused) {
            throw refused;
        } catch (RuntimeException bugOfTheParser) {
            throw refused(reader == null ? "" : at(reader.getLocation()));
        }
    }

    private static EventField tree(XMLStreamReader reader, XmlLimits limits) throws XMLStreamException {
        FieldTree tree = new FieldTree(limits);
        while (reader.hasNext()) {
            boolean taken = switch (reader.next()) {
                case XMLStreamReader.START_ELEMENT -> tree.start(reader.getLocalName());
                case XMLStreamReader.END_ELEMENT -> tree.end();
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
                    tree.text(reader.getText());
                case XMLStreamReader.COMMENT, XMLStreamReader.END_DOCUMENT -> true;
                default -> false;
            };
            if (!taken) {
                throw refused(at(reader.getLocation()));
            }
        }
        return tree.root();
    }

    /** The JDK's own parser, whatever other bundles bring. One for each reading: a factory is not promised to be thread-safe. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside is opened");
        });
        return factory;
    }

    private static String at(javax.xml.stream.Location location) {
        return "line " + location.getLineNumber() + ", column " + location.getColumnNumber();
    }

    private static CallbackRefusedException refused(String place) {
        return new CallbackRefusedException(Refusal.MALFORMED_XML, place);
    }
}
