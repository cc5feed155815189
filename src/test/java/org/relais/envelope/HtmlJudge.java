package org.relais.envelope;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The Nu Html Checker's opinion of a mail, style sheets and style attributes included; about 10 ms a mail. */
final class HtmlJudge {
    private static final String HTML5 = "http://s.validator.nu/html5-rdfalite.rnc";

    /** What a mail needs and a page must not have; nothing else passes, warnings included. */
    private static final List<String> MAILS_ALONE = List.of(
            // Outlook on Windows lays out with Word, which takes sizes and sides from attributes and reads no
            // max-width.
            "The “(align|valign|width)” attribute on the “(table|td)” element is obsolete\\..*",
            // Word and old webmails draw borders and gaps around cells unless the attributes say none.
            "The “(border|cellpadding|cellspacing)” attribute on the “table” element is obsolete\\..*",
            // Without them Word leaves a white line between tables. Nobody else knows the properties.
            "CSS: “mso-table-[lr]space”: Property “mso-table-[lr]space” doesn't exist\\.",
            // The elder name of color-scheme, which Apple Mail still asks for before it trusts our dark colours.
            "CSS: “supported-color-schemes”: Property “supported-color-schemes” doesn't exist\\.",
            // The names of <o:OfficeDocumentSettings> in the conditional comment, by which Word keeps pictures at 96
            // dots an inch.
            "Attribute “xmlns:o” not allowed here\\.",
            "Attribute with the local name “xmlns:o” is not serializable as XML 1\\.0\\.");

    private final List<String> found = new ArrayList<>();
    private final SimpleDocumentValidator checker = new SimpleDocumentValidator(true, false, false);

    HtmlJudge() throws Exception { // its set-up declares no narrower one
        ErrorHandler all = new ErrorHandler() {
            @Override
            public void warning(SAXParseException said) {
                note(said);
            }

            @Override
            public void error(SAXParseException said) {
                note(said);
            }

            @Override
            public void fatalError(SAXParseException said) {
                note(said);
            }
        };
        checker.setUpMainSchema(HTML5, all);
        checker.setUpValidatorAndParsers(all, false, false);
    }

    private void note(SAXParseException said) {
        if (MAILS_ALONE.stream().noneMatch(said.getMessage()::matches)) {
            found.add("line " + said.getLineNumber() + ": " + said.getMessage());
        }
    }

    /** @return what is wrong, none when it is valid */
    List<String> faults(String html) {
        found.clear();
        try {
            checker.checkHtmlInputSource(new InputSource(new StringReader(html)));
        } catch (IOException | SAXException broken) {
            throw new IllegalStateException(broken);
        }
        return List.copyOf(found);
    }
}
