package org.relais.deliverability;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Collectors;
import org.relais.deliverability.Finding.Subject;
import org.relais.deliverability.Finding.Verdict;

/** Whether From's domain, which is the envelope's sender's too, lets our addresses send for it. */
record SpfCheck(Dns dns, String domain, Outgoing outgoing) {
    Finding look() {
        Answer txt = dns.txt(domain);
        List<String> records = Spf.records(txt);
        if (txt.unanswered()) {
            return finding(Verdict.UNKNOWN, "deliverability.unanswered");
        }
        if (records.isEmpty()) {
            return finding(Verdict.WRONG, "deliverability.spf.none").publishing(domain, "TXT", fresh());
        }
        if (records.size() > 1) {
            return finding(Verdict.WRONG, "deliverability.spf.several").having(records);
        }
        return one(records.get(0)).having(records);
    }

    private Finding one(String record) {
        if (Spf.letsEveryone(record)) {
            return finding(Verdict.WRONG, "deliverability.spf.everyone").publishing(domain, "TXT", fresh());
        }
        if (outgoing.addresses().isEmpty()) {
            return finding(Verdict.UNKNOWN, "deliverability.spf.unknown-address");
        }
        for (InetAddress address : outgoing.addresses()) {
            Spf.Result result = new Spf(dns).check(domain, address);
            if (result != Spf.Result.PASS) {
                return notPassed(record, address, result);
            }
        }
        return finding(Verdict.RIGHT, "deliverability.spf.right");
    }

    private Finding notPassed(String record, InetAddress address, Spf.Result result) {
        return switch (result) {
            case UNANSWERED -> finding(Verdict.UNKNOWN, "deliverability.unanswered");
            case BROKEN -> finding(Verdict.WRONG, "deliverability.spf.broken");
            default ->
                finding(Verdict.WRONG, "deliverability.spf.not-us", address.getHostAddress())
                        .publishing(
                                domain, "TXT", record.replaceFirst("(?i)v=spf1", "v=spf1 " + Outgoing.term(address)));
        };
    }

    /** Strict, because every mail of the domain that leaves elsewhere has to be named all the same. */
    private String fresh() {
        String ours = outgoing.addresses().isEmpty()
                ? outgoing.relay().map(host -> " a:" + host).orElse(" mx")
                : outgoing.addresses().stream()
                        .map(each -> " " + Outgoing.term(each))
                        .collect(Collectors.joining());
        return "v=spf1" + ours + " -all";
    }

    private Finding finding(Verdict verdict, String sentence, Object... arguments) {
        return Finding.of(Subject.SPF, verdict, domain, sentence, arguments);
    }
}
