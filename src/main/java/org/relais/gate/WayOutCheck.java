package org.relais.gate;

import jakarta.enterprise.context.ApplicationScoped;
import org.relais.gate.Galley.Sheet;

/** Every message says how to leave, in both parts (D7). */
@ApplicationScoped
public class WayOutCheck implements Check {
    private static final String SLOT = "[[unsubscribeUrl]]";

    @Override
    public void look(Galley galley, Findings findings) {
        for (Sheet sheet : galley.sheets()) {
            boolean html = sheet.html().select("a[href]").eachAttr("href").contains(SLOT);
            if (!html || !sheet.content().text().contains(SLOT)) {
                findings.stop(null, "gate.no-way-out", sheet.content().language());
            }
        }
    }
}
