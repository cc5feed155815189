package org.relais.gate;

import jakarta.enterprise.context.ApplicationScoped;
import org.relais.gate.Galley.Sheet;

/** A voice that reads it aloud knows in which language (A2). */
@ApplicationScoped
public class LanguageCheck implements Check {
    @Override
    public void look(Galley galley, Findings findings) {
        for (Sheet sheet : galley.sheets()) {
            String said = sheet.html().select("html").attr("lang");
            if (!said.equals(sheet.content().language())) {
                findings.stop(
                        galley.place().page(),
                        "gate.wrong-language",
                        said,
                        sheet.content().language());
            }
            if (sheet.html().title().isBlank()) {
                findings.look(galley.place().page(), "gate.no-html-title");
            }
        }
    }
}
