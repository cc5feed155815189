package org.relais.deliverability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.relais.web.Settings;

/** All that was found about the domain at one instant. */
public record Report(String domain, Instant at, List<Finding> findings) {
    /** Asks DNS, which takes its time. */
    static Report of(Settings settings, Dns dns, Instant at) {
        String domain = settings.from().substring(settings.from().lastIndexOf('@') + 1);
        Outgoing outgoing = Outgoing.of(settings, dns);
        List<Finding> findings = new ArrayList<>();
        findings.add(new SpfCheck(dns, domain, outgoing).look());
        findings.addAll(new DkimCheck(dns, settings.dkim()).look());
        findings.add(new DmarcCheck(dns, domain, settings.dkim().domain(), settings.replyTo()).look());
        findings.add(new MxCheck(dns, domain).look());
        findings.addAll(new PtrCheck(dns, outgoing).look());
        return new Report(domain, at, List.copyOf(findings));
    }

    /** How many of them keep mail from arriving. */
    public long wrong() {
        return findings.stream()
                .filter(each -> each.verdict() == Finding.Verdict.WRONG)
                .count();
    }
}
