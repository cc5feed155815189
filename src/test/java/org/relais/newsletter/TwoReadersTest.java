package org.relais.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.envelope.Content;
import org.relais.envelope.Envelope;
import org.relais.envelope.Letterhead;
import org.relais.envelope.Recipient;
import org.relais.web.Settings;
import org.relais.web.Templates;

/** Nothing in a mail tells who opens it or follows a link: two people's differ in their greeting and their own two links alone (D6). */
class TwoReadersTest {
    private static final Map<String, String> SETTINGS = Map.of("relais.base.url", "https://relais.example.org");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'<>)]+");
    private static final Pattern PERSONAL =
            Pattern.compile("https://relais\\.example\\.org/newsletter/(unsubscribe|preferences)/[\\w-]+");
    private static final Set<String> OWN_HEADERS = Set.of("To", "Message-ID", "List-Unsubscribe");

    private final Settings settings = new Settings(key -> Optional.ofNullable(SETTINGS.get(key)));
    private final IssueMail mail = new IssueMail(new Templates(), settings);

    private MimeMessage message(Content content, long delivery, Recipient to) throws MessagingException {
        Envelope envelope = new Envelope(
                new Envelope.Letter("newsletter", "0123456789abcdef0123", content),
                Letterhead.of(settings),
                (purpose, person) -> purpose + "-" + person);
        byte[] bytes = envelope.message(delivery, to, Instant.parse("2027-01-14T08:00:00Z"));
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private static String part(MimeMessage message, int number) throws MessagingException, IOException {
        return ((MimeMultipart) message.getContent())
                .getBodyPart(number)
                .getContent()
                .toString();
    }

    /** Without the boundary, which is drawn anew for each run of a server and is everyone's. */
    private static Map<String, String> headers(MimeMessage message) throws MessagingException {
        List<Header> all = Collections.list(message.getAllHeaders());
        return all.stream()
                .filter(header -> !header.getName().equals("Content-Type"))
                .collect(Collectors.toMap(Header::getName, Header::getValue));
    }

    private static String neutral(String body, String name) {
        return PERSONAL.matcher(body).replaceAll("[$1]").replace(name + ",", "[name],");
    }

    private static Set<String> addresses(String body) {
        return ADDRESS.matcher(body)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void twoPeoplesMailsDifferInNothingButTheirOwnSlots(String language) throws MessagingException, IOException {
        Content content = mail.contents(IssueFixture.draft()).stream()
                .filter(each -> each.language().equals(language))
                .findFirst()
                .orElseThrow();
        MimeMessage one = message(content, 1, new Recipient(11L, "claire@example.org", "f1", "Claire", language));
        MimeMessage other = message(content, 2, new Recipient(22L, "samira@example.net", "f2", "Samira", language));
        for (int part = 0; part < 2; part++) {
            String mine = part(one, part);
            String theirs = part(other, part);
            assertThat(mine).isNotEqualTo(theirs);
            assertThat(neutral(mine, "Claire")).isEqualTo(neutral(theirs, "Samira"));
            Set<String> onlyMine = addresses(mine);
            onlyMine.removeAll(addresses(theirs));
            assertThat(onlyMine).allMatch(PERSONAL.asMatchPredicate()).hasSize(2);
            assertThat(mine).doesNotContainPattern("(?i)<img|utm_|[?&](?:u|uid|id|r|email)=");
        }
        Map<String, String> headers = headers(one);
        Map<String, String> others = headers(other);
        assertThat(headers.keySet()).isEqualTo(others.keySet());
        assertThat(headers.keySet().stream().filter(name -> !headers.get(name).equals(others.get(name))))
                .containsExactlyInAnyOrderElementsOf(OWN_HEADERS);
    }
}
