package org.relais.gate;

import jakarta.enterprise.context.ApplicationScoped;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.relais.gate.Galley.Sheet;

/** One heading of the first level and none left out below: who listens finds the way by them (A2). */
@ApplicationScoped
public class HeadingsCheck implements Check {
    @Override
    public void look(Galley galley, Findings findings) {
        for (Sheet sheet : galley.sheets()) {
            Elements headings = sheet.html().select("h1, h2, h3, h4, h5, h6");
            long first = headings.stream().filter(each -> level(each) == 1).count();
            if (first != 1) {
                findings.stop(galley.place().page(), "gate.not-one-h1", String.valueOf(first));
            }
            int above = 0;
            for (Element heading : headings) {
                if (level(heading) > above + 1) {
                    findings.look(galley.place().page(), "gate.heading-jumps", heading.text());
                }
                above = level(heading);
            }
        }
    }

    private static int level(Element heading) {
        return heading.tagName().charAt(1) - '0';
    }
}
