package org.relais.deliverability;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.relais.deliverability.Finding.Subject;
import org.relais.deliverability.Finding.Verdict;

/**
 * What From's domain asks others to do with mail that is not ours (RFC 9989): its own record, or that of the organisation above
 * it, which the walk up the tree finds without a list of suffixes.
 *
 * @param signedBy the {@code d=} of our signatures
 * @param reports where to ask for reports to
 */
record DmarcCheck(Dns dns, String domain, String signedBy, String reports) {
    private static final int LONGEST_WALK = 8;

    /** Gone since RFC 9989: whoever relies on them is mistaken. */
    private static final List<String> GONE = List.of("pct", "rf", "ri");

    /** The records of one name that are DMARC's; more than one count as none. */
    private record Found(String name, String text, Tags tags) {}

    Finding look() {
        Map<Integer, Found> walk = new TreeMap<>();
        String name = domain;
        for (int step = 0; step < LONGEST_WALK && name.contains("."); step++) {
            Answer txt = dns.txt("_dmarc." + name);
            if (txt.unanswered()) {
                return finding(Verdict.UNKNOWN, "deliverability.unanswered");
            }
            List<String> records = records(txt);
            if (records.size() > 1 && name.equals(domain)) {
                return finding(Verdict.WRONG, "deliverability.dmarc.several").having(records);
            }
            if (records.size() == 1) {
                Found found = new Found(name, records.get(0), Tags.of(records.get(0)));
                walk.put(labels(name), found);
                if (found.tags().has("psd") && !found.tags().get("psd", "u").equals("u")) {
                    break;
                }
            }
            name = above(name);
        }
        return walk.isEmpty() ? none() : judged(policy(walk));
    }

    private static List<String> records(Answer txt) {
        return txt.values().stream()
                .filter(text ->
                        text.replaceAll("\\s", "").toLowerCase(Locale.ROOT).matches("v=dmarc1(;.*)?"))
                .toList();
    }

    /** Of a name of more than eight labels the walk looks at itself and then at its last seven (RFC 9989 4.10). */
    private static String above(String name) {
        String up = name.substring(name.indexOf('.') + 1);
        while (labels(up) > LONGEST_WALK - 1) {
            up = up.substring(up.indexOf('.') + 1);
        }
        return up;
    }

    private static int labels(String name) {
        return name.split("\\.").length;
    }

    /** The domain's own, else the organisation's, which is the shortest name that has one. */
    private Found policy(Map<Integer, Found> walk) {
        Found own = walk.get(labels(domain));
        return own != null ? own : walk.values().iterator().next();
    }

    private Finding none() {
        return finding(Verdict.WRONG, "deliverability.dmarc.none")
                .publishing("_dmarc." + domain, "TXT", "v=DMARC1; p=quarantine; rua=mailto:" + reports);
    }

    private Finding judged(Found found) {
        String asked = found.tags().get("p", "none");
        String policy = (found.name().equals(domain) ? asked : found.tags().get("sp", asked)).toLowerCase(Locale.ROOT);
        return finding(found, policy).having(List.of(found.text()));
    }

    private Finding finding(Found found, String policy) {
        Tags tags = found.tags();
        if (tags.get("adkim", "r").equals("s") && !signedBy.equals(domain)) {
            return finding(Verdict.WRONG, "deliverability.dmarc.strict", signedBy);
        }
        if (!List.of("none", "quarantine", "reject").contains(policy)) {
            return finding(Verdict.WRONG, "deliverability.dmarc.policy", policy)
                    .publishing(where(found), "TXT", better(tags));
        }
        if (tags.get("t", "n").equals("y")) {
            return finding(Verdict.WEAK, "deliverability.dmarc.test").publishing(where(found), "TXT", better(tags));
        }
        if (policy.equals("none")) {
            return finding(Verdict.WEAK, "deliverability.dmarc.watching").publishing(where(found), "TXT", better(tags));
        }
        List<String> gone = GONE.stream().filter(tags::has).toList();
        if (!gone.isEmpty()) {
            return finding(Verdict.WEAK, "deliverability.dmarc.gone", String.join(", ", gone))
                    .publishing(where(found), "TXT", better(tags));
        }
        return finding(Verdict.RIGHT, "deliverability.dmarc.right", policy, found.name());
    }

    private static String where(Found found) {
        return "_dmarc." + found.name();
    }

    /** The same with a policy that protects, and without what nobody reads any more. */
    private String better(Tags tags) {
        Map<String, String> better = new java.util.LinkedHashMap<>(tags.values());
        GONE.forEach(better::remove);
        better.remove("t");
        better.put("p", tags.get("p", "none").equals("reject") ? "reject" : "quarantine");
        better.putIfAbsent("rua", "mailto:" + reports);
        List<String> parts = new ArrayList<>();
        better.forEach((tag, value) -> parts.add(tag + "=" + value));
        return String.join("; ", parts);
    }

    private Finding finding(Verdict verdict, String sentence, Object... arguments) {
        return Finding.of(Subject.DMARC, verdict, domain, sentence, arguments);
    }
}
