package org.relais.gate;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/**
 * How a mail is painted: by the styles on its elements, as mail programs want them, and in the dark by the rules of its
 * {@code prefers-color-scheme} block, which are all important and so come first.
 */
final class Painting {
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern DARK = Pattern.compile("@media[^{]*prefers-color-scheme:\\s*dark[^{]*\\{");
    private static final Pattern NUMBER = Pattern.compile("^([0-9.]+)(?:px)?");
    private static final double PLAIN_SIZE = 16;
    private static final double PLAIN_WEIGHT = 400;
    private static final double BOLD_WEIGHT = 700;

    private final Map<Element, Map<String, String>> rules = new IdentityHashMap<>();
    private final Map<Element, Map<String, String>> own = new IdentityHashMap<>();

    private Painting() {}

    static Painting light(Document ignored) {
        return new Painting();
    }

    static Painting dark(Document html) {
        Painting painting = new Painting();
        html.select("style").forEach(style -> block(style.data()).ifPresent(css -> painting.add(html, css)));
        return painting;
    }

    private static Optional<String> block(String css) {
        Matcher dark = DARK.matcher(css);
        if (!dark.find()) {
            return Optional.empty();
        }
        int depth = 1;
        int end = dark.end();
        while (end < css.length() && depth > 0) {
            depth += css.charAt(end) == '{' ? 1 : css.charAt(end) == '}' ? -1 : 0;
            end++;
        }
        return Optional.of(css.substring(dark.end(), end));
    }

    private void add(Document html, String css) {
        Matcher rule = RULE.matcher(css);
        while (rule.find()) {
            Map<String, String> said = declarations(rule.group(2));
            for (String selector : rule.group(1).split(",")) {
                matching(html, selector.strip())
                        .forEach(element -> rules.computeIfAbsent(element, each -> new HashMap<>())
                                .putAll(said));
            }
        }
    }

    /** What is no plain selector is for one program alone. */
    private static Iterable<Element> matching(Document html, String selector) {
        try {
            return html.select(selector);
        } catch (Selector.SelectorParseException | IllegalArgumentException special) {
            return java.util.List.of();
        }
    }

    private static Map<String, String> declarations(String css) {
        Map<String, String> all = new HashMap<>();
        for (String one : css.split(";")) {
            String[] halves = one.split(":", 2);
            if (halves.length == 2) {
                String name = halves[0].strip().toLowerCase(Locale.ROOT);
                all.put(
                        name.equals("background-color") ? "background" : name,
                        halves[1].replace("!important", "").strip().toLowerCase(Locale.ROOT));
            }
        }
        return all;
    }

    /** What is folded away, as a preview line is, is read by nobody. */
    boolean shown(Element element) {
        return value(element, each -> Optional.ofNullable(said(each, "display"))
                        .filter("none"::equals)
                        .map(none -> each))
                .isEmpty();
    }

    Colour ink(Element element) {
        return value(element, each -> colour(each, "color")).orElse(Colour.BLACK);
    }

    Colour paper(Element element) {
        return value(element, each -> colour(each, "background").or(() -> Colour.in(each.attr("bgcolor"))))
                .orElse(Colour.WHITE);
    }

    /** In pixels. */
    double size(Element element) {
        return value(element, each -> number(said(each, "font-size"))).orElse(PLAIN_SIZE);
    }

    double weight(Element element) {
        return value(
                        element,
                        each -> each.normalName().matches("strong|b|th")
                                ? Optional.of(BOLD_WEIGHT)
                                : Optional.ofNullable(said(each, "font-weight"))
                                        .flatMap(said -> said.equals("bold") ? Optional.of(BOLD_WEIGHT) : number(said)))
                .orElse(PLAIN_WEIGHT);
    }

    private Optional<Colour> colour(Element element, String property) {
        String said = said(element, property);
        return said == null ? Optional.empty() : Colour.in(said);
    }

    private String said(Element element, String property) {
        String ruled = rules.getOrDefault(element, Map.of()).get(property);
        return ruled != null
                ? ruled
                : own.computeIfAbsent(element, each -> declarations(each.attr("style")))
                        .get(property);
    }

    private static Optional<Double> number(String said) {
        Matcher number = NUMBER.matcher(said == null ? "" : said);
        return number.find() ? Optional.of(Double.valueOf(number.group(1))) : Optional.empty();
    }

    /** Of itself or of the nearest around it. */
    private static <T> Optional<T> value(Element element, Function<Element, Optional<T>> property) {
        for (Element each = element; each != null; each = each.parent()) {
            Optional<T> found = property.apply(each);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
