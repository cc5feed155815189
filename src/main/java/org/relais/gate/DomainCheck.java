package org.relais.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.relais.deliverability.Finding.Verdict;
import org.relais.deliverability.Lookout;
import org.relais.web.Settings;

/** The world believes that mail of our domain is ours (D11). In the sandbox nobody is asked. */
@ApplicationScoped
public class DomainCheck implements Check {
    private Lookout lookout;
    private boolean sandbox;

    protected DomainCheck() {}

    @Inject
    public DomainCheck(Lookout lookout, Settings settings) {
        this.lookout = lookout;
        sandbox = settings.sandbox();
    }

    @Override
    public void look(Galley galley, Findings findings) {
        if (sandbox) {
            return;
        }
        lookout.known().stream()
                .flatMap(report -> report.findings().stream())
                .filter(finding -> finding.verdict() == Verdict.WRONG)
                .map(finding -> finding.subject().name())
                .distinct()
                .forEach(subject -> findings.look("/staff/deliverability", "gate.domain", subject));
    }
}
