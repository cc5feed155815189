package org.relais.envelope;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A mailing in one language, ready to be addressed: multipart/alternative with the text first (D4),
 * both quoted-printable UTF-8. With a calendar object or a file it becomes the first child of a
 * multipart/mixed, where Outlook looks for the object (CALENDAR 1). Mail of a list says how to leave
 * it (D7); other mail says that a machine sent it. Nothing in it is fetched from anywhere.
 */
public final class Envelope {
    // No slot of a body can have such a name.
    private static final String TO = "header:to";
    private static final String DATE_SENT = "header:date";
    private static final String MESSAGE_ID = "header:message-id";
    private static final String REPLY_TO = "header:reply-to";
    private static final String CALENDAR = "part:calendar";
    private static final String FILES = "part:files";
    private static final int SHORT_KEY = 8;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** What the outbox holds of a mailing in one language. */
    public record Letter(String list, String messageKey, Content content) {}

    private final Letter letter;
    private final Letterhead head;
    private final PersonalLinks links;
    private final String boundary = boundary();
    private final String outerBoundary = boundary();
    private volatile Segments bare;
    private volatile Segments withFiles;

    public Envelope(Letter letter, Letterhead head, PersonalLinks links) {
        this.letter = letter;
        this.head = head;
        this.links = links;
    }

    /** One person's message; the same delivery always has the same Message-ID. */
    public byte[] message(long delivery, Recipient to, Instant now) {
        return message(delivery, to, Personal.NONE, now);
    }

    /** As the other, with what is said to this person alone. */
    public byte[] message(long delivery, Recipient to, Personal personal, Instant now) {
        Map<String, String> values = new HashMap<>(personal.slots());
        values.put(TO, to.address());
        values.put(DATE_SENT, DATE.format(now));
        values.put(MESSAGE_ID, messageId(delivery));
        values.put(REPLY_TO, address(personal.replyTo() == null ? head.replyTo() : personal.replyTo()));
        values.put("greeting", Greeting.of(to.name(), letter.content().language()));
        values.put("unsubscribeUrl", link("unsubscribe", leaving(), to));
        values.put("preferencesUrl", link("preferences", "preferences", to));
        values.put(CALENDAR, Enclosures.inAlternative(personal.calendar(), boundary));
        values.put(FILES, Enclosures.asFiles(personal, outerBoundary));
        return head.signer().signed((personal.hasFiles() ? withFiles() : bare()).with(values), now);
    }

    private String messageId(long delivery) {
        return messageId(delivery, letter.messageKey(), head.domain());
    }

    /**
     * @param key of the mailing
     * @param domain of From
     */
    public static String messageId(long delivery, String key, String domain) {
        return "<" + Long.toString(delivery, Character.MAX_RADIX) + "." + key + "@" + domain + ">";
    }

    /** Whoever has no person behind, such as staff reading a test, is led to the public page. */
    private String link(String under, String purpose, Recipient to) {
        String page = head.baseUrl() + "/newsletter";
        return to.person() == null ? page : page + "/" + under + "/" + links.token(purpose, to.person());
    }

    /** What the link is sealed for says which list it leaves; the newsletter's is the elder and has the bare word. */
    private String leaving() {
        boolean other = letter.list() != null && !letter.list().equals("newsletter");
        return other ? "unsubscribe-" + letter.list() : "unsubscribe";
    }

    private static String boundary() {
        return "=_" + UUID.randomUUID(); // "=_" cannot occur in quoted-printable, nor in base64
    }

    private Segments.Builder head(Segments.Builder message) {
        message.ascii("Date: ")
                .slot(DATE_SENT)
                .ascii("\r\nFrom: " + from() + "\r\nTo: ")
                .slot(TO)
                .ascii("\r\nReply-To: ")
                .slot(REPLY_TO)
                .ascii("\r\n" + HeaderText.header("Subject", letter.content().subject()) + "Message-ID: ")
                .slot(MESSAGE_ID)
                .ascii("\r\nMIME-Version: 1.0\r\n");
        return letter.list() == null ? message.ascii("Auto-Submitted: auto-generated\r\n") : wayOut(message);
    }

    private Segments.Builder bodies(Segments.Builder message) {
        message.ascii("Content-Type: multipart/alternative;\r\n boundary=\"" + boundary + "\"\r\n\r\n");
        part(message, boundary, "plain", letter.content().text(), UnaryOperator.identity());
        part(message, boundary, "html", letter.content().html(), Envelope::escaped);
        return message.slot(CALENDAR).ascii("--" + boundary + "--\r\n");
    }

    /** Made at its first use, as few mailings need both; two lanes that make it at once are both right. */
    private Segments bare() {
        Segments made = bare == null ? bodies(head(Segments.builder())).build() : bare;
        bare = made;
        return made;
    }

    private Segments withFiles() {
        Segments made = withFiles == null ? mixed(head(Segments.builder())) : withFiles;
        withFiles = made;
        return made;
    }

    private Segments mixed(Segments.Builder message) {
        message.ascii("Content-Type: multipart/mixed;\r\n boundary=\"" + outerBoundary + "\"\r\n\r\n--" + outerBoundary
                + "\r\n");
        return bodies(message)
                .slot(FILES)
                .ascii("--" + outerBoundary + "--\r\n")
                .build();
    }

    private Segments.Builder wayOut(Segments.Builder message) {
        String domain = letter.list() + "." + head.host();
        String name = HeaderText.phrase(head.fromName(), "List-Id: ".length());
        return message.ascii("List-Id: " + name + "\r\n <" + HeaderText.neutral(domain) + ">\r\nList-Unsubscribe: <")
                .slot("unsubscribeUrl")
                .ascii(">,\r\n <mailto:" + address(head.replyTo()) + "?subject=unsubscribe>\r\n")
                .ascii("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n")
                .ascii("Feedback-ID: " + feedback() + "\r\n");
    }

    /** By what mailbox providers sum complaints up: this mailing, its list, this software, who sends; no person (D21). */
    private String feedback() {
        String key = letter.messageKey();
        String mailing = key.substring(0, Math.min(key.length(), SHORT_KEY));
        return HeaderText.neutral(mailing + ":" + letter.list() + ":relais:" + head.domain());
    }

    private static void part(
            Segments.Builder message, String boundary, String subtype, String body, UnaryOperator<String> escape) {
        message.ascii("--" + boundary + "\r\nContent-Type: text/" + subtype + "; charset=UTF-8\r\n"
                        + "Content-Transfer-Encoding: quoted-printable\r\n\r\n")
                .quotedPrintable(body, escape)
                .ascii("\r\n");
    }

    private String from() {
        String name = HeaderText.phrase(head.fromName(), "From: ".length());
        return name.isEmpty() ? address(head.from()) : name + "\r\n <" + address(head.from()) + ">";
    }

    private static String address(String address) {
        return HeaderText.neutral(address);
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
