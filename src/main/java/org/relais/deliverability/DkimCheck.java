package org.relais.deliverability;

import java.util.List;
import org.relais.deliverability.Finding.Subject;
import org.relais.deliverability.Finding.Verdict;
import org.relais.envelope.DkimRecord;
import org.relais.web.DkimSettings;

/** Whether the published half of each of our keys is the half of that key. */
record DkimCheck(Dns dns, DkimSettings settings) {
    List<Finding> look() {
        List<DkimRecord> ours = DkimRecord.of(settings);
        return ours.isEmpty()
                ? List.of(Finding.of(Subject.DKIM, Verdict.WEAK, settings.domain(), "deliverability.dkim.no-key"))
                : ours.stream().map(this::look).toList();
    }

    private Finding look(DkimRecord ours) {
        Answer txt = dns.txt(ours.name());
        if (txt.unanswered()) {
            return finding(ours, Verdict.UNKNOWN, "deliverability.unanswered");
        }
        if (!txt.found()) {
            return finding(ours, missing(ours), "deliverability.dkim.none")
                    .publishing(ours.name(), "TXT", ours.value());
        }
        if (txt.values().size() > 1) {
            return finding(ours, Verdict.WRONG, "deliverability.dkim.several").having(txt.values());
        }
        Tags published = Tags.of(txt.values().get(0));
        boolean same = same(published, Tags.of(ours.value()));
        String sentence = ours.signs() ? "deliverability.dkim.signs" : "deliverability.dkim.ready";
        Finding finding = same
                ? finding(
                        ours,
                        Verdict.RIGHT,
                        published.get("t", "").contains("y") ? "deliverability.dkim.test" : sentence)
                : finding(ours, Verdict.WRONG, "deliverability.dkim.other")
                        .publishing(ours.name(), "TXT", ours.value());
        return finding.having(txt.values());
    }

    /** A key that does not sign yet, or not any more, harms no mail while it is not published. */
    private static Verdict missing(DkimRecord ours) {
        return ours.signs() ? Verdict.WRONG : Verdict.WEAK;
    }

    private static boolean same(Tags published, Tags ours) {
        return published.get("p", "").equals(ours.get("p", ""))
                && published.get("k", "rsa").equals(ours.get("k", "rsa"))
                && published.get("v", "DKIM1").equals("DKIM1");
    }

    private static Finding finding(DkimRecord ours, Verdict verdict, String sentence) {
        return Finding.of(Subject.DKIM, verdict, ours.selector(), sentence);
    }
}
