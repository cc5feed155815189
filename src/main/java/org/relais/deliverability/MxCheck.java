package org.relais.deliverability;

import java.util.List;
import org.relais.deliverability.Finding.Subject;
import org.relais.deliverability.Finding.Verdict;

/** Whether From's domain can receive: La Poste takes nothing from one that cannot. That the very mailbox exists, a letter shows. */
record MxCheck(Dns dns, String domain) {
    Finding look() {
        Answer hosts = dns.mx(domain);
        if (hosts.unanswered()) {
            return finding(Verdict.UNKNOWN, "deliverability.unanswered");
        }
        if (!hosts.found()) {
            return dns.addresses(domain).found()
                    ? finding(Verdict.WEAK, "deliverability.mx.implicit")
                    : finding(Verdict.WRONG, "deliverability.mx.none");
        }
        if (hosts.values().equals(List.of("."))) {
            return finding(Verdict.WRONG, "deliverability.mx.null").having(hosts.values());
        }
        boolean reachable =
                hosts.values().stream().anyMatch(host -> dns.addresses(host).found());
        return (reachable
                        ? finding(Verdict.RIGHT, "deliverability.mx.right")
                        : finding(Verdict.WRONG, "deliverability.mx.nowhere"))
                .having(hosts.values());
    }

    private Finding finding(Verdict verdict, String sentence) {
        return Finding.of(Subject.MX, verdict, domain, sentence);
    }
}
