package io.journeyloop.shell;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.function.BinaryOperator;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Gives the elements of a BPMN drawing their names in another language; nothing else in it changes. */
final class ModelNames {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private ModelNames() {}

    /**
     * The same model with other names.
     *
     * @param names from an element's id and the name in the model to the name to show
     * @throws IllegalArgumentException where the model is not XML, or declares a document type
     */
    static String in(String bpmn, BinaryOperator<String> names) {
        try {
            Document model = read(bpmn);
            NodeList elements = model.getElementsByTagNameNS(BPMN, "*");
            for (int i = 0; i < elements.getLength(); i++) {
                if (elements.item(i) instanceof Element element && element.hasAttribute("name")) {
                    String name = element.getAttribute("name");
                    element.setAttribute("name", names.apply(element.getAttribute("id"), name));
                }
            }
            return write(model);
        } catch (SAXException | IOException | ParserConfigurationException | TransformerException unreadable) {
            throw new IllegalArgumentException("The model is not BPMN that can be shown", unreadable);
        }
    }

    private static Document read(String bpmn) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(bpmn)));
    }

    private static String write(Document model) throws TransformerException {
        TransformerFactory factory = TransformerFactory.newInstance();
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
        StringWriter text = new StringWriter();
        factory.newTransformer().transform(new DOMSource(model), new StreamResult(text));
        return text.toString();
    }
}
