package io.journeyloop.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.Locator2;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a model's XML by the very parser that the engine uses, but with no document type, no entity, nothing from
 * outside, and within bounds of size, depth and number. What can't be read so is refused with a rule's name.
 */
public final class ModelXml {

    /** The largest model, in bytes. */
    public static final int LARGEST = 5 * 1024 * 1024;
    /** The most XML elements of a model: ten thousand drawn elements with all their parts and shapes. */
    public static final int MOST_ELEMENTS = 250_000;
    /** How deep elements may stand within another; under the parser's own bound of 100. */
    public static final int DEEPEST = 90;

    private static final Set<String> ENCODINGS = Set.of("UTF-8", "UTF8", "US-ASCII", "ASCII");

    /** Says by which rule a file can't be read as a model. */
    public static final class Unreadable extends Exception {

        private final transient Breach breach;

        Unreadable(String element, String rule, Object... arguments) {
            super(rule);
            this.breach = Breach.of(element, rule, arguments);
        }

        public Breach breach() {
            return breach;
        }
    }

    private ModelXml() {}

    /**
     * The root element.
     *
     * @throws Unreadable where the bytes are no XML, hold a document type, or are beyond a bound
     */
    public static XmlElement read(byte[] file) throws Unreadable {
        if (file.length > LARGEST) {
            throw new Unreadable("", "file.too-large", megabytes(file.length), megabytes(LARGEST));
        }
        if (file.length == 0) {
            throw new Unreadable("", "file.empty");
        }
        Tree tree = new Tree();
        try {
            XMLReader reader = reader();
            reader.setContentHandler(tree);
            reader.setErrorHandler(tree);
            reader.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            reader.parse(new InputSource(new ByteArrayInputStream(file)));
            return Objects.requireNonNull(tree.root);
        } catch (Beyond beyond) {
            throw beyond.unreadable;
        } catch (SAXException | IOException broken) {
            throw unreadable(broken);
        }
    }

    private static Unreadable unreadable(Exception broken) {
        String message = String.valueOf(broken.getMessage());
        if (message.contains("DOCTYPE")) {
            return new Unreadable("", "xml.doctype");
        }
        int line = broken instanceof SAXParseException at ? Math.max(at.getLineNumber(), 1) : 1;
        return new Unreadable("", "xml.broken", line, message.strip());
    }

    private static XMLReader reader() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String megabytes(int bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / (1024.0 * 1024.0));
    }

    /** Carries a refusal through the parser. */
    private static final class Beyond extends SAXException {

        private final transient Unreadable unreadable;

        Beyond(Unreadable unreadable) {
            super(unreadable.getMessage());
            this.unreadable = unreadable;
        }
    }

    private static final class Tree extends DefaultHandler {

        private @Nullable XmlElement root;
        private @Nullable XmlElement open;
        private @Nullable Locator place;
        private int depth;
        private int elements;

        @Override
        public void setDocumentLocator(Locator locator) {
            place = locator;
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes given) throws SAXException {
            if (open == null) {
                requireUtf8();
            }
            XmlElement element = new XmlElement(uri, name, place == null ? 1 : place.getLineNumber(), open);
            for (int i = 0; i < given.getLength(); i++) {
                element.attribute(given.getURI(i), given.getLocalName(i), given.getValue(i));
            }
            if (++elements > MOST_ELEMENTS) {
                throw new Beyond(new Unreadable("", "file.too-many-elements", MOST_ELEMENTS));
            }
            if (++depth > DEEPEST) {
                throw new Beyond(new Unreadable(element.nearestId(), "file.too-deep", element.line(), DEEPEST));
            }
            if (root == null) {
                root = element;
            }
            open = element;
        }

        private void requireUtf8() throws SAXException {
            String encoding = place instanceof Locator2 more ? more.getEncoding() : null;
            if (encoding != null && !ENCODINGS.contains(encoding.toUpperCase(Locale.ROOT))) {
                throw new Beyond(new Unreadable("", "xml.encoding", encoding));
            }
        }

        @Override
        public void endElement(String uri, String name, String qualified) {
            open = Objects.requireNonNull(open).parent();
            depth--;
        }

        @Override
        public void characters(char[] chars, int start, int length) {
            if (open != null) {
                open.text(chars, start, length);
            }
        }

        @Override
        public void fatalError(SAXParseException broken) throws SAXException {
            throw broken;
        }
    }

    /** The rules by which reading itself refuses a file. */
    public static List<String> rules() {
        return List.of(
                "file.empty",
                "file.too-large",
                "file.too-many-elements",
                "file.too-deep",
                "xml.broken",
                "xml.doctype",
                "xml.encoding");
    }
}
