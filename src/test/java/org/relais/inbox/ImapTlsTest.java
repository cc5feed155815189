package org.relais.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.relais.testing.Certificate;
import org.relais.testing.ReturnBox;

/** The mailbox is read by TLS and by STARTTLS, and whoever is not who they say gets no password (S18). */
class ImapTlsTest {
    private static final String LETTER = "READ HUMAN";
    private static final ReturnBox BOX = ReturnBox.open();

    @TempDir
    private static Path folder;

    private static Certificate ours;
    private static Certificate anothers;

    @BeforeAll
    static void prepare() throws IOException, InterruptedException {
        ours = Certificate.of("localhost", folder.resolve("ours.p12"));
        anothers = Certificate.of("ailleurs.example.org", folder.resolve("anothers.p12"));
        BOX.deliver(Samples.read("human-question"));
    }

    @ParameterizedTest
    @EnumSource(
            value = InboxSettings.Tls.class,
            names = {"TLS", "STARTTLS"})
    void aTrustedMailboxIsRead(InboxSettings.Tls tls) throws Exception {
        try (ImapDoor door = new ImapDoor(ImapDoor.Way.valueOf(tls.name()), ours.server(), BOX.port())) {
            assertThat(read(door, tls, ours)).contains(LETTER);
            assertThat(door.heard()).contains("FETCH");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = InboxSettings.Tls.class,
            names = {"TLS", "STARTTLS"})
    void aCertificateThatNobodyVouchesForGetsNoPassword(InboxSettings.Tls tls) throws Exception {
        try (ImapDoor door = new ImapDoor(ImapDoor.Way.valueOf(tls.name()), ours.server(), BOX.port())) {
            assertRefused(door, read(door, tls, anothers));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = InboxSettings.Tls.class,
            names = {"TLS", "STARTTLS"})
    void aCertificateOfAnotherHostGetsNoPassword(InboxSettings.Tls tls) throws Exception {
        try (ImapDoor door = new ImapDoor(ImapDoor.Way.valueOf(tls.name()), anothers.server(), BOX.port())) {
            assertRefused(door, read(door, tls, anothers));
        }
    }

    @Test
    void aMailboxThatHidesStarttlsGetsNoPassword() throws Exception {
        try (ImapDoor door = new ImapDoor(ImapDoor.Way.STRIPPED, ours.server(), BOX.port())) {
            assertRefused(door, read(door, InboxSettings.Tls.STARTTLS, ours));
            assertThat(door.heard()).contains("CAPABILITY");
        }
    }

    private static void assertRefused(ImapDoor door, String said) {
        assertThat(said).contains("MessagingException").doesNotContain(LETTER);
        assertThat(door.heard()).doesNotContain(BOX.password()).doesNotContainIgnoringCase("authenticate");
    }

    private static String read(ImapDoor door, InboxSettings.Tls tls, Certificate trusted) throws Exception {
        Process probe = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djavax.net.ssl.trustStore=" + trusted.file(),
                        "-Djavax.net.ssl.trustStorePassword=" + Certificate.PASSWORD,
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImapProbe.class.getName(),
                        "localhost",
                        String.valueOf(door.port()),
                        tls.name(),
                        ReturnBox.ADDRESS,
                        BOX.password())
                .redirectErrorStream(true)
                .start();
        String said = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(probe.waitFor(4, TimeUnit.MINUTES)).isTrue();
        return said;
    }
}
