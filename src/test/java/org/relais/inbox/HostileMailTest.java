package org.relais.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes made to hurt (S24). Each is read in far less than a second here; the limit says that none takes a minute. */
class HostileMailTest {
    private static final int LARGEST = ImapMailbox.LARGEST;
    private static final Duration FAR_FROM_NORMAL = Duration.ofMinutes(1);
    private static final Map<String, byte[]> BOMBS = bombs();

    static Set<String> names() {
        return BOMBS.keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothingHurtsTheReader(String name) {
        Mail mail = assertTimeoutPreemptively(FAR_FROM_NORMAL, () -> Recognition.of(BOMBS.get(name)));
        if (name.startsWith("too much")) {
            assertThat(mail.recognised()).isInstanceOf(Recognised.TooMuch.class);
        }
        assertThat(mail.identity()).hasSize(64);
        assertThat(mail.subject()).hasSizeLessThanOrEqualTo(200).doesNotContain("\n", "\r", "\0");
        assertThat(mail.writtenTo()).hasSizeLessThan(5_000);
    }

    private static Map<String, byte[]> bombs() {
        Map<String, byte[]> bombs = new TreeMap<>();
        bombs.put("too much: nested multiparts", bytes(nested(2_000)));
        bombs.put("too much: nested messages", bytes("Content-Type: message/rfc822\n\n".repeat(50_000)));
        bombs.put(
                "too much: 100,000 parts",
                bytes("Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\n\n".repeat(100_000)));
        bombs.put("too much: one endless header", bytes("Subject: " + "a".repeat(LARGEST - 20)));
        bombs.put("too much: a million headers", bytes("A: b\n".repeat(LARGEST / 5)));
        bombs.put("too much: a header folded for ever", bytes("To: a@b.example\n" + " a@b.example,\n".repeat(300_000)));
        bombs.put("no header at all", bytes("a".repeat(400_000)));
        bombs.put("recipients without end", bytes("To: " + "a@b.example, ".repeat(30_000) + "\n\nx"));
        bombs.put("an address without @", bytes("From: " + "a".repeat(400_000) + "\n\nx"));
        bombs.put("nothing but @", bytes("From: " + "@".repeat(400_000) + "\nTo: " + "<".repeat(50_000) + "\n\nx"));
        bombs.put(
                "endless base64",
                bytes("Content-Type: text/calendar; method=REPLY\nContent-Transfer-Encoding: base64\n\n"
                        + "QUFB".repeat((LARGEST - 200) / 4)));
        bombs.put(
                "quoted-printable of equals signs",
                bytes("X-Failed-Recipients: a@b.example\n" + "Content-Transfer-Encoding: quoted-printable\n\n"
                        + "=".repeat(LARGEST - 200)));
        bombs.put(
                "a charset that is none",
                bytes("Content-Type: text/plain; charset=\"\\0 ça\"\nSubject: =?x-nothing?B?////?=\n\nx"));
        bombs.put("broken words", bytes("Subject: " + "=?utf-8?Q?=ZZ".repeat(40) + "\n\nx"));
        bombs.put(
                "control characters",
                bytes("Subject: a\0b\u0007c =?utf-8?Q?=0D=0ABcc:_x@y.example?=\nMessage-ID: \0\n\nx"));
        bombs.put("parameters without end", bytes("Content-Type: multipart/mixed" + ";a=b".repeat(100_000) + "\n\nx"));
        bombs.put("an open quote", bytes("Content-Type: multipart/mixed; boundary=\"" + "b".repeat(200_000) + "\n\nx"));
        bombs.put(
                "a report of empty groups",
                bytes("Content-Type: multipart/report; boundary=b\n\n--b\n"
                        + "Content-Type: message/delivery-status\n\n" + "\n".repeat(4_000_000) + "--b--"));
        bombs.put(
                "spaces before a line end",
                bytes("Content-Type: multipart/report; boundary=b\n\n--b\n"
                        + "Content-Type: message/delivery-status\n\nA: b" + "\n \t ".repeat(1_000_000) + "\n--b--"));
        bombs.put(
                "a bounce of digits and dots",
                bytes("X-Failed-Recipients: a@b.example\n\n" + "5.1.1.".repeat(700_000)));
        bombs.put(
                "tags that never end",
                bytes("From: postmaster@b.example\nContent-Type: text/html\n\n" + "<".repeat(4_000_000)));
        bombs.put(
                "calendar among headers",
                bytes("Content-Type: text/calendar\nBEGIN:VCALENDAR\n" + "A:b\n".repeat(100_000)));
        bombs.put("nothing", new byte[0]);
        byte[] noise = new byte[LARGEST];
        new Random(7).nextBytes(noise);
        bombs.put("noise", noise);
        byte[] zeros = new byte[LARGEST];
        Arrays.fill(zeros, (byte) '\n');
        bombs.put("line ends", zeros);
        return bombs;
    }

    private static String nested(int levels) {
        StringBuilder text = new StringBuilder("Subject: bomb\n");
        for (int i = 0; i < levels; i++) {
            text.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append("\n");
        }
        return text.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
