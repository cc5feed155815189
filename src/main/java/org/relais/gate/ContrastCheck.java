package org.relais.gate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.relais.gate.Galley.Sheet;

/**
 * All text stands out from what is behind it, by WCAG's measure: as it is drawn in the light, and in the dark by the mail's own rules.
 * In the dark many programs repaint a mail as they like, so that is worth a look and does not stop.
 */
@ApplicationScoped
public class ContrastCheck implements Check {
    private static final double TEXT = 4.5;
    private static final double LARGE = 3;
    private static final double LARGE_FROM = 24;
    private static final double LARGE_BOLD_FROM = 18.66;
    private static final int BOLD = 600;
    private static final int SHOWN = 60;

    @Override
    public void look(Galley galley, Findings findings) {
        for (Sheet sheet : galley.sheets()) {
            String page = galley.place().page();
            weakest(sheet, Painting.light(sheet.html()))
                    .ifPresent(weak -> findings.stop(page, "gate.contrast", weak.text(), weak.ratio()));
            weakest(sheet, Painting.dark(sheet.html()))
                    .ifPresent(weak -> findings.look(page, "gate.contrast-dark", weak.text(), weak.ratio()));
        }
    }

    private record Weak(String text, String ratio, double value) {}

    private static Optional<Weak> weakest(Sheet sheet, Painting painting) {
        return sheet.html().body().getAllElements().stream()
                .filter(element -> !element.ownText().isBlank() && painting.shown(element))
                .map(element -> judged(element, painting))
                .filter(weak -> weak.value() < 1)
                .min((one, other) -> Double.compare(one.value(), other.value()));
    }

    /** Its value is how much of the needed contrast it has. */
    private static Weak judged(Element element, Painting painting) {
        double ratio = painting.ink(element).against(painting.paper(element));
        double needed = large(element, painting) ? LARGE : TEXT;
        String text = element.ownText().strip();
        return new Weak(
                text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…",
                String.format(Locale.FRENCH, "%.1f", ratio),
                ratio / needed);
    }

    private static boolean large(Element element, Painting painting) {
        double size = painting.size(element);
        return size >= LARGE_FROM || size >= LARGE_BOLD_FROM && painting.weight(element) >= BOLD;
    }
}
