package org.relais.deliverability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relais.deliverability.Finding.Subject;
import org.relais.deliverability.Finding.Verdict;
import org.relais.envelope.DkimRecord;
import org.relais.web.Settings;
import org.xbill.DNS.Type;

/** What is said about a domain, over a real DNS server (D11). */
class ReportTest {
    private static final String DOMAIN = "reseau.example";
    private final Map<String, String> settings = new HashMap<>();
    private org.relais.testing.NameServer dns;

    @BeforeEach
    void aDomainThatIsInOrder() {
        dns = org.relais.testing.NameServer.open();
        dns.says(DOMAIN, Type.TXT, "v=spf1 ip4:198.51.100.25 include:_spf.relais.example -all", "site-verification=1")
                .says("_spf.relais.example", Type.TXT, "v=spf1 ip6:2001:db8:25::/48 -all")
                .says("_dmarc." + DOMAIN, Type.TXT, "v=DMARC1; p=quarantine; rua=mailto:dmarc@reseau.example")
                .says(DOMAIN, Type.MX, "10 mx." + DOMAIN)
                .says("mx." + DOMAIN, Type.A, "198.51.100.10")
                .says("25.100.51.198.in-addr.arpa", Type.PTR, "smtp.reseau.example.")
                .says("smtp.reseau.example", Type.A, "198.51.100.25");
        settings.put("relais.from", "lettre@" + DOMAIN);
        settings.put("relais.dns", dns.address());
        settings.put("relais.outgoing.addresses", "198.51.100.25");
    }

    @AfterEach
    void close() {
        dns.close();
    }

    private Settings settings() {
        return new Settings(key -> Optional.ofNullable(settings.get(key)));
    }

    private Report report() {
        try {
            Dns asked = Dns.of(settings().dns(), Duration.ofSeconds(5));
            return Report.of(settings(), asked, Instant.EPOCH);
        } catch (UnknownHostException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private Finding about(Subject subject) {
        return report().findings().stream()
                .filter(each -> each.subject() == subject)
                .findFirst()
                .orElseThrow();
    }

    private String spf(String... records) {
        dns.says(DOMAIN, Type.TXT, records);
        return about(Subject.SPF).sentence();
    }

    private String dmarc(String... records) {
        dns.says("_dmarc." + DOMAIN, Type.TXT, records);
        return about(Subject.DMARC).sentence();
    }

    @Test
    void aDomainInOrderIsToldSo() {
        assertThat(report().findings())
                .filteredOn(each -> each.subject() != Subject.DKIM)
                .hasSize(4)
                .allSatisfy(
                        each -> assertThat(each.verdict()).as(each.sentence()).isEqualTo(Verdict.RIGHT));
        assertThat(report().wrong()).isZero();
    }

    @Test
    void spfIsReadAsAReceiverReadsIt() {
        settings.put("relais.outgoing.addresses", "198.51.100.25, 2001:db8:25::1");
        assertThat(about(Subject.SPF).verdict()).as("the second by the include").isEqualTo(Verdict.RIGHT);
        assertThat(spf()).isEqualTo("deliverability.spf.none");
        assertThat(about(Subject.SPF).publish().value())
                .isEqualTo("v=spf1 ip4:198.51.100.25 ip6:2001:db8:25:0:0:0:0:1 -all");
        assertThat(spf("v=spf1 -all", "v=spf1 mx -all")).isEqualTo("deliverability.spf.several");
        assertThat(spf("v=spf1 +all")).isEqualTo("deliverability.spf.everyone");
        assertThat(spf("v=spf1 ip4:198.51.100.0/24 ip6:2001:db8::/32 ?all")).isEqualTo("deliverability.spf.right");
        assertThat(spf("v=spf1 -ip4:198.51.100.25 ip4:198.51.100.0/24")).isEqualTo("deliverability.spf.not-us");
        assertThat(spf("v=spf1 a:smtp.reseau.example -all"))
                .as("the other address")
                .isEqualTo("deliverability.spf.not-us");
        assertThat(spf("v=spf1 redirect=_spf.relais.example")).isEqualTo("deliverability.spf.not-us");
        assertThat(spf("v=spf1 nonsense:x -all")).isEqualTo("deliverability.spf.broken");
        assertThat(spf("v=spf1 include:" + DOMAIN + " -all"))
                .as("it includes itself")
                .isEqualTo("deliverability.spf.broken");
    }

    @Test
    void whoeverMayNotSendIsToldWhatToAdd() {
        assertThat(spf("v=spf1 mx -all")).isEqualTo("deliverability.spf.not-us");
        assertThat(about(Subject.SPF).publish().value()).isEqualTo("v=spf1 ip4:198.51.100.25 mx -all");
    }

    @Test
    void dmarcIsReadByItsTagsOf2026() {
        assertThat(dmarc()).isEqualTo("deliverability.dmarc.none");
        assertThat(about(Subject.DMARC).publish().value())
                .isEqualTo("v=DMARC1; p=quarantine; rua=mailto:lettre@reseau.example");
        assertThat(dmarc("v=DMARC1; p=none")).isEqualTo("deliverability.dmarc.watching");
        assertThat(dmarc("v=DMARC1; p=reject; t=y")).isEqualTo("deliverability.dmarc.test");
        assertThat(dmarc("v=DMARC1; p=reject; pct=50")).isEqualTo("deliverability.dmarc.gone");
        assertThat(about(Subject.DMARC).publish().value())
                .startsWith("v=DMARC1; p=reject;")
                .doesNotContain("pct");
        assertThat(dmarc("v=DMARC1; p=block")).isEqualTo("deliverability.dmarc.policy");
        assertThat(dmarc("v=DMARC1; p=reject", "v=DMARC1; p=none")).isEqualTo("deliverability.dmarc.several");
    }

    @Test
    void theOrganisationsRecordCountsWhereThereIsNoOther() {
        settings.put("relais.from", "lettre@lettre." + DOMAIN);
        dns.says("_dmarc." + DOMAIN, Type.TXT, "v=DMARC1; p=reject; sp=none");
        assertThat(about(Subject.DMARC).sentence()).isEqualTo("deliverability.dmarc.watching");
        dns.says("_dmarc." + DOMAIN, Type.TXT, "v=DMARC1; p=reject; adkim=s");
        settings.put("relais.dkim.domain", DOMAIN);
        assertThat(about(Subject.DMARC).sentence()).isEqualTo("deliverability.dmarc.strict");
    }

    @Test
    void aDomainThatCannotReceiveIsWrong() {
        dns.says(DOMAIN, Type.MX, "0 .");
        assertThat(about(Subject.MX).sentence()).isEqualTo("deliverability.mx.null");
        dns.says(DOMAIN, Type.MX, "10 nowhere." + DOMAIN);
        assertThat(about(Subject.MX).sentence()).isEqualTo("deliverability.mx.nowhere");
        dns.says(DOMAIN, Type.MX);
        assertThat(about(Subject.MX).sentence()).isEqualTo("deliverability.mx.none");
        dns.says(DOMAIN, Type.A, "198.51.100.80");
        assertThat(about(Subject.MX).sentence()).isEqualTo("deliverability.mx.implicit");
    }

    @Test
    void anAddressHasANameThatLeadsBackToIt() {
        dns.says("smtp.reseau.example", Type.A, "203.0.113.1");
        assertThat(about(Subject.PTR).sentence()).isEqualTo("deliverability.ptr.not-back");
        dns.says("25.100.51.198.in-addr.arpa", Type.PTR);
        assertThat(about(Subject.PTR).sentence()).isEqualTo("deliverability.ptr.none");
        settings.remove("relais.outgoing.addresses");
        assertThat(about(Subject.PTR).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void withoutAKeyItIsSaidThatNobodySignsHere() {
        assertThat(about(Subject.DKIM).sentence()).isEqualTo("deliverability.dkim.no-key");
    }

    @Test
    void aPublishedKeyIsComparedWithOurs(@TempDir Path folder) throws Exception {
        settings.put("relais.dkim.selector", "r1, r2");
        settings.put("relais.dkim.key", key(folder, "RSA", "r1") + "," + key(folder, "RSA", "r2"));
        settings.put("relais.dkim.ed25519.selector", "e1");
        settings.put("relais.dkim.ed25519.key", key(folder, "Ed25519", "e1"));
        List<DkimRecord> ours = DkimRecord.of(settings().dkim());
        dns.says(ours.get(0).name(), Type.TXT, ours.get(0).value()); // of 2048 bits, and so in two strings
        dns.says(ours.get(2).name(), Type.TXT, ours.get(2).value().replaceFirst("p=.{8}", "p=AAAAAAAA"));

        List<String> said = new ArrayList<>();
        report().findings().stream()
                .filter(each -> each.subject() == Subject.DKIM)
                .forEach(each -> said.add(each.name() + " " + each.sentence() + " " + each.verdict()));
        assertThat(said)
                .containsExactly(
                        "r1 deliverability.dkim.signs RIGHT",
                        "r2 deliverability.dkim.none WEAK",
                        "e1 deliverability.dkim.other WRONG");
        assertThat(report().findings())
                .filteredOn(each -> each.name().equals("r2"))
                .extracting(each -> each.publish().value())
                .containsExactly(ours.get(1).value());
    }

    private static String key(Path folder, String algorithm, String name) throws IOException, NoSuchAlgorithmException {
        byte[] secret = KeyPairGenerator.getInstance(algorithm)
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        String pem = "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(secret)
                + "\n-----END PRIVATE KEY-----\n";
        return Files.writeString(folder.resolve(name + ".pem"), pem).toString();
    }

    @Test
    void aResolverThatIsAwayIsToldAndCostsOneWait() throws UnknownHostException {
        settings.put("relais.from", "lettre@silent.example");
        settings.put("relais.outgoing.addresses", "198.51.100.25");
        Report report = Report.of(settings(), Dns.of(settings().dns(), Duration.ofMillis(100)), Instant.EPOCH);
        assertThat(dns.asked()).as("after one wait nothing else is asked").isSubsetOf("silent.example");
        assertThat(report.findings())
                .filteredOn(each -> each.subject() == Subject.SPF || each.subject() == Subject.MX)
                .allSatisfy(each -> assertThat(each.verdict()).isEqualTo(Verdict.UNKNOWN));
        assertThat(report.wrong()).isZero();
    }
}
