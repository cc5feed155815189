package org.relais.deliverability;

import java.net.InetAddress;
import java.util.List;
import org.relais.deliverability.Finding.Subject;
import org.relais.deliverability.Finding.Verdict;

/** Whether each address that our mail comes from has a name that leads back to it; without one Orange and Gmail take nothing. */
record PtrCheck(Dns dns, Outgoing outgoing) {
    List<Finding> look() {
        return outgoing.addresses().isEmpty()
                ? List.of(Finding.of(
                        Subject.PTR,
                        Verdict.UNKNOWN,
                        outgoing.relay().orElse("–"),
                        "deliverability.ptr.unknown-address"))
                : outgoing.addresses().stream().map(this::look).toList();
    }

    private Finding look(InetAddress address) {
        String figures = address.getHostAddress();
        Answer names = dns.names(address);
        if (names.unanswered()) {
            return Finding.of(Subject.PTR, Verdict.UNKNOWN, figures, "deliverability.unanswered");
        }
        boolean back = names.values().stream()
                .anyMatch(name -> dns.addresses(name).values().contains(figures));
        Finding finding = back
                ? Finding.of(Subject.PTR, Verdict.RIGHT, figures, "deliverability.ptr.right")
                : Finding.of(
                        Subject.PTR,
                        Verdict.WRONG,
                        figures,
                        names.found() ? "deliverability.ptr.not-back" : "deliverability.ptr.none");
        return finding.having(names.values());
    }
}
