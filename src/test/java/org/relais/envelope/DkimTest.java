package org.relais.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.web.DkimSettings;

/** D8 and D9: what was signed is judged by another library, as it leaves and after what happens on the way. */
class DkimTest {
    private static final Instant NOW = Instant.parse("2026-01-14T12:00:00Z");
    private static final DkimSettings BOTH = DkimFixture.settings(DkimFixture.RSA, DkimFixture.ED25519);
    private static final List<String> PASSED = List.of("e2027 PASS", "r2027 PASS");
    private static final List<String> FAILED = List.of("e2027 FAIL", "r2027 FAIL");
    private static final Content CONTENT = new Content(
            "fr",
            "Lettre : l’été des professionnels, des familles et de leurs proches, numéro douze",
            "<p>[[greeting]]</p>\n  <p>Œuvre  et   été</p>\t\n<p>[[day]]</p><a href=\"[[unsubscribeUrl]]\">se désinscrire</a>",
            "[[greeting]]\n\nŒuvre et été \n\n[[day]]\n[[unsubscribeUrl]]\n\n\n",
            Set.of("day"));
    private static final Personal PLAIN = Personal.NONE.saying(Map.of("day", "jeudi 3 décembre à 14 h 00"));
    private static final Personal INVITED = PLAIN.repliedTo("retour-r1zabc@example.org")
            .inviting(
                    new CalendarPart(
                            "REQUEST",
                            "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nSUMMARY:L’été\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"));
    private static final Personal ATTESTED =
            PLAIN.attaching(new Attachment("attestation de présence.pdf", "application/pdf", new byte[100_000]));

    private static byte[] message(DkimSettings settings, String list, Personal personal) {
        return new Envelope(
                        new Envelope.Letter(list, "k3y", CONTENT), DkimFixture.head(settings), EnvelopeFixture.LINKS)
                .message(71, new Recipient(42L, "claire@example.org", "print", "Hélène", "fr"), personal, NOW);
    }

    private static String text(byte[] message) {
        return new String(message, StandardCharsets.ISO_8859_1);
    }

    private static List<String> judged(String message) {
        return DkimFixture.judge(BOTH).says(message.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String letter() {
        return text(message(BOTH, "newsletter", PLAIN));
    }

    private static String service() {
        return text(message(BOTH, null, PLAIN));
    }

    static Stream<Arguments> everyMessage() {
        return DkimFixture.everySetOfKeys()
                .flatMap(settings -> Stream.of("newsletter", "none").flatMap(list -> Stream.of(PLAIN, INVITED, ATTESTED)
                        .map(personal -> Arguments.of(settings, list, personal))));
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void everyKindOfMessagePassesWithEveryKey(DkimSettings settings, String list, Personal personal) {
        byte[] message = message(settings, list.equals("none") ? null : list, personal);
        assertThat(DkimFixture.judge(settings).says(message))
                .hasSize(settings.keys().size())
                .allSatisfy(word -> assertThat(word).endsWith(" PASS"));
        assertThat(text(message).split("\r\nDate:")[0].split("\r\n"))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(78));
    }

    @Test
    void aSignatureSaysNoLengthAndCoversWhatItHasTo() {
        Matcher field =
                Pattern.compile("DKIM-Signature:([^\r]*(?:\r\n [^\r]*)*)\r\n").matcher(letter());
        assertThat(field.results().map(found -> found.group(1).replaceAll("\\s", "")))
                .hasSize(2)
                .allSatisfy(signature -> assertThat(signature)
                        .contains(
                                "c=relaxed/relaxed;",
                                "d=example.org;",
                                "t=" + NOW.getEpochSecond() + ";",
                                ":From:From:To:To:Subject:Subject:Date:Date:".substring(1),
                                ":List-Unsubscribe:List-Unsubscribe:List-Unsubscribe-Post:List-Unsubscribe-Post:",
                                ":List-Id:Feedback-ID;")
                        .doesNotContain("l=", ";x=", "simple"));
        assertThat(service()).doesNotContain("Feedback-ID").contains("Auto-Submitted;");
    }

    @Test
    void withoutAKeyAMessageLeavesAsItIs() {
        byte[] message = {1, 2, 3};
        assertThat(DkimSigner.of(DkimFixture.settings()).signed(message, NOW)).isSameAs(message);
    }

    /** A relay that folds anew, writes names its way, cuts spaces at the end of lines off and adds its own trace. */
    @Test
    void aHopThatFoldsAnewBreaksNothing() {
        String letter = letter();
        int body = letter.indexOf("\r\n\r\n") + 4;
        String header = letter.substring(0, body)
                .replaceAll("\r\n +", "\r\n\t   ")
                .replaceAll("(?m)^Subject: ", "SUBJECT:   ")
                .replaceAll("(?m)^To: claire@example.org", "To:\r\n claire@example.org  ")
                .replace("MIME-Version: 1.0", "Mime-Version:1.0");
        String hopped = "Received: from relais by relay;\r\n\tThu, 14 Jan 2027 12:00:01 +0000\r\n" + header
                + letter.substring(body).replace("\r\n--=", " \t\r\n--=") + "\r\n\r\n";
        assertThat(hopped).isNotEqualTo(letter);
        assertThat(judged(hopped)).isEqualTo(PASSED);
    }

    @Test
    void whatTheRelayAddsForItselfBreaksNothing() {
        assertThat(judged("Feedback-ID: relay\r\nX-Spam: no\r\n" + service())).isEqualTo(PASSED);
    }

    @Test
    void anotherBodyFails() {
        assertThat(judged(letter().replace("H=C3=A9l=C3=A8ne", "H=C3=A9l=C3=A9ne")))
                .isEqualTo(FAILED);
        assertThat(judged(letter() + "more\r\n")).isEqualTo(FAILED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject: autre",
                "From: x@evil.example",
                "To: x@evil.example",
                "Date: Fri, 15 Jan 2027 12:00:00 +0000",
                "Reply-To: x@evil.example",
                "Content-Type: text/plain",
                "List-Unsubscribe: <https://evil.example/>",
                "List-Unsubscribe-Post: List-Unsubscribe=One-Click"
            })
    void aFieldAddedOnTheWayFails(String field) {
        assertThat(judged(field + "\r\n" + letter())).isEqualTo(FAILED);
        assertThat(judged(service().replace("\r\nMIME-Version:", "\r\n" + field + "\r\nMIME-Version:")))
                .isEqualTo(FAILED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Date",
                "From",
                "To",
                "Reply-To",
                "Subject",
                "Message-ID",
                "MIME-Version",
                "List-Id",
                "List-Unsubscribe",
                "List-Unsubscribe-Post",
                "Feedback-ID",
                "Content-Type"
            })
    void aFieldTakenAwayOnTheWayFails(String name) {
        String letter = letter();
        String without = letter.replaceFirst("\r\n" + name + ":[^\r]*(\r\n [^\r]*)*", "");
        assertThat(without).isNotEqualTo(letter);
        assertThat(judged(without)).isEqualTo(FAILED);
    }

    @Test
    void aKeyThatIsNotPublishedFails() {
        DkimSettings others = DkimFixture.settings(new DkimSettings.Key(
                DkimSettings.Kind.RSA, "r2027", DkimFixture.secret("RSA"), DkimSettings.Use.SIGNS));
        assertThat(DkimFixture.judge(others).says(message(DkimFixture.settings(DkimFixture.RSA), null, PLAIN)))
                .containsExactly("r2027 FAIL");
    }

    /** In a rotation the second key's record is published before and after it signs. */
    @Test
    void onlyTheFirstKeyOfAKindSigns() {
        DkimSettings.Key waiting = new DkimSettings.Key(
                DkimSettings.Kind.RSA, "r2028", DkimFixture.secret("RSA"), DkimSettings.Use.PUBLISHED);
        DkimSettings rotating = DkimFixture.settings(DkimFixture.RSA, waiting);
        assertThat(text(message(rotating, null, PLAIN))).contains("s=r2027;").doesNotContain("r2028");
        assertThat(DkimRecord.of(rotating))
                .extracting(DkimRecord::name, DkimRecord::signs)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("r2027._domainkey.example.org", true),
                        org.assertj.core.groups.Tuple.tuple("r2028._domainkey.example.org", false));
    }

    @Test
    void whatHasToBePublishedHoldsThePublicKeyAlone() {
        assertThat(DkimRecord.of(BOTH).get(0).value()).matches("v=DKIM1; k=rsa; p=[A-Za-z0-9+/=]{392}");
        assertThat(DkimRecord.of(BOTH).get(1).value()).matches("v=DKIM1; k=ed25519; p=[A-Za-z0-9+/=]{44}");
    }

    /** As many at once as there may be lanes. */
    @Test
    void lanesSignTogether() throws Exception {
        Letterhead head = DkimFixture.head(BOTH);
        Envelope envelope =
                new Envelope(new Envelope.Letter("newsletter", "k3y", CONTENT), head, EnvelopeFixture.LINKS);
        ExecutorService lanes = Executors.newFixedThreadPool(32);
        try {
            List<Future<byte[]>> made = lanes.invokeAll(IntStream.range(0, 320)
                    .mapToObj(number -> (java.util.concurrent.Callable<byte[]>) () -> envelope.message(
                            number,
                            new Recipient((long) number, "p" + number + "@example.org", "print", "É" + number, "fr"),
                            PLAIN,
                            NOW))
                    .toList());
            DkimJudge judge = DkimFixture.judge(BOTH);
            for (Future<byte[]> message : made) {
                assertThat(judge.says(message.get())).isEqualTo(PASSED);
            }
        } finally {
            lanes.shutdownNow();
        }
    }

    /** A key of the JDK's is what signs where the native provider does not load. */
    @Test
    void theJdkSignsTheSame() throws Exception {
        DkimKey jdk =
                DkimKey.Rsa.of((java.security.interfaces.RSAPrivateCrtKey) DkimFixture.RSA.secret(), RsaProvider.jdk());
        byte[] signed = {7};
        assertThat(jdk.sign(signed)).isEqualTo(DkimKey.of(DkimFixture.RSA).sign(signed));
        assertThat(jdk.provider()).isEqualTo("SunRsaSign");
    }
}
