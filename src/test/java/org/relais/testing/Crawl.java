package org.relais.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Every page that links lead to, one of each kind: of /staff/mailings/1, /staff/mailings/2… the first is enough. */
public final class Crawl {
    private static final int ENOUGH = 300;

    private Crawl() {}

    /** Path → answer, in the order found; error answers too. */
    public static Map<String, Answer> from(Browsing browsing, String start) {
        Map<String, Answer> found = new LinkedHashMap<>();
        Set<String> kinds = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(start));
        while (!open.isEmpty() && found.size() < ENOUGH) {
            String path = open.poll();
            if (!kinds.add(kind(path))) {
                continue;
            }
            Answer answer = browsing.open(path);
            found.put(path, answer);
            if (answer.header("Content-Type").startsWith("text/html") && !path.contains("/mail.html")) {
                answer.page().select("a[href], iframe[src]").stream()
                        .map(link -> link.hasAttr("href") ? link.attr("href") : link.attr("src"))
                        .filter(href -> href.startsWith("/") && !href.startsWith("/assets/"))
                        .filter(href -> start.startsWith("/staff") || !href.startsWith("/staff"))
                        .map(href -> href.replaceFirst("#.*", ""))
                        .forEach(open::add);
            }
        }
        return found;
    }

    private static String kind(String path) {
        return path.replaceFirst("\\?.*", "").replaceAll("/\\d[^/]*", "/{n}");
    }
}
