package org.relais.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relais.calendar.CalendarFixture.CLAIRE;
import static org.relais.calendar.CalendarFixture.FRENCH;
import static org.relais.calendar.CalendarFixture.LINK;
import static org.relais.calendar.CalendarFixture.PARIS;
import static org.relais.calendar.CalendarFixture.START;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.calendar.Meeting.Course;
import org.relais.calendar.Meeting.Organizer;
import org.relais.calendar.StrictReader.Component;
import org.relais.calendar.StrictReader.Property;

/** Assertions 9 to 22: what everything that is ever sent about a webinar has in common, in every wording. */
class AssertionsTest {

    static Stream<Sent> sent() {
        return Sent.ALL.stream();
    }

    static Stream<Sent> toPeople() {
        return sent().filter(each -> !each.isFor("PUBLISH"));
    }

    @ParameterizedTest
    @MethodSource("sent")
    void a09_itStartsAsAnObjectAndHasNoBlankLineNorControlCharacter(Sent sent) {
        String ics = sent.object().ics();
        assertThat(ics).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(StrictReader.physicalLines(ics)).allSatisfy(line -> {
            assertThat(line).isNotEmpty();
            assertThat(StrictReader.decoded(line)).doesNotContainPattern("[\\p{Cc}\u2028\u2029\ufeff]");
        });
        assertThat(new String(ics.getBytes(UTF_8), UTF_8))
                .as("no half character")
                .isEqualTo(ics);
    }

    @ParameterizedTest
    @MethodSource("sent")
    void a10_linesHaveAtMost75OctetsAndNeverCutACharacter(Sent sent) {
        assertThat(StrictReader.physicalLines(sent.object().ics())).allSatisfy(line -> {
            assertThat(line).hasSizeLessThanOrEqualTo(75);
            assertThat(StrictReader.decoded(line)).isNotEqualTo(" ");
        });
    }

    @Test
    void a10_aLineThatFitsIsNotFoldedAndOneOctetMoreIs() {
        assertThat(new ContentLines().add("X", "a".repeat(73)).toString()).isEqualTo("X:" + "a".repeat(73) + "\r\n");
        assertThat(new ContentLines().add("X", "a".repeat(72) + "é").toString())
                .isEqualTo("X:" + "a".repeat(72) + "\r\n é\r\n");
        assertThat(StrictReader.physicalLines(
                        new ContentLines().add("X", "é".repeat(400)).toString()))
                .as("as full as they can be")
                .hasSize(11);
    }

    @ParameterizedTest
    @MethodSource("sent")
    void a11_theHeadIsBeforeTheFirstComponent(Sent sent) {
        assertThat(sent.calendar().properties())
                .extracting(Property::name)
                .containsExactly("VERSION", "PRODID", "METHOD");
        assertThat(sent.calendar().value("VERSION")).isEqualTo("2.0");
        assertThat(sent.calendar().value("METHOD")).isEqualTo(sent.object().method());
    }

    @ParameterizedTest
    @MethodSource("sent")
    void a12_eachZoneIsDefinedOnceUnderTheNameThatIsUsedAndBeforeTheEvents(Sent sent) {
        Component calendar = sent.calendar();
        assertThat(calendar.components().get(0).name()).isEqualTo("VTIMEZONE");
        List<String> defined = calendar.inside("VTIMEZONE").stream()
                .map(zone -> zone.value("TZID"))
                .toList();
        Set<String> used = calendar.inside("VEVENT").stream()
                .flatMap(Component::everything)
                .map(property -> property.parameters().get("TZID"))
                .filter(zone -> zone != null)
                .collect(Collectors.toSet());
        assertThat(defined).doesNotHaveDuplicates();
        assertThat(new HashSet<>(defined)).isEqualTo(used);
        assertThat(calendar.inside("VTIMEZONE"))
                .allSatisfy(zone -> assertThat(zone.components()).isNotEmpty().allSatisfy(observance -> assertThat(
                                observance.properties())
                        .extracting(Property::name)
                        .contains("DTSTART", "TZOFFSETFROM", "TZOFFSETTO")));
    }

    @Test
    void a12_parisIsDefinedInAbout400Octets() {
        String ics = Invitation.request(CalendarFixture.once(FRENCH), CLAIRE).ics();
        String zone = ics.substring(ics.indexOf("BEGIN:VTIMEZONE"), ics.indexOf("BEGIN:VEVENT"));
        assertThat(zone).hasSizeLessThan(420).contains("BYDAY=-1SU");
    }

    @ParameterizedTest
    @MethodSource("sent")
    void a13_theUidIsTheSameForEveryoneAndEverything(Sent sent) {
        assertThat(sent.events()).extracting(event -> event.value("UID")).containsOnly("webinar-12@relais.example.org");
    }

    @ParameterizedTest
    @MethodSource("sent")
    void a14_theSequenceIsTheOneOfTheRevisionInEveryEvent(Sent sent) {
        boolean changed =
                sent.what().startsWith("series") || Set.of("move", "cancel").contains(sent.what());
        assertThat(sent.events()).extracting(event -> event.value("SEQUENCE")).containsOnly(changed ? "1" : "0");
    }

    @ParameterizedTest
    @MethodSource("sent")
    void a15_theStampIsTheTimeOfTheRevisionInUtc(Sent sent) {
        String stamp = sent.events().get(0).value("SEQUENCE").equals("0") ? "20261123T090000Z" : "20261123T100000Z";
        assertThat(sent.events()).extracting(event -> event.value("DTSTAMP")).containsOnly(stamp);
    }

    @ParameterizedTest
    @MethodSource("sent")
    void a16_itEndsAfterItStarts(Sent sent) {
        assertThat(sent.events())
                .allSatisfy(event -> assertThat(event.value("DTEND")).isGreaterThan(event.value("DTSTART")));
    }

    @Test
    void a16_aMeetingThatDoesNotLastIsRefused() {
        assertThatThrownBy(() -> Course.once(PARIS, START, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Meeting.Override(START, START, Duration.ofMinutes(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("toPeople")
    void a17_theRecipientIsTheOnlyAttendee(Sent sent) {
        assertThat(sent.events()).allSatisfy(event -> {
            Property attendee = event.one("ATTENDEE");
            assertThat(attendee.value()).isEqualTo("mailto:claire@example.org");
            boolean kept = event.value("UID") != null
                    && attendee.parameters().get("PARTSTAT").equals("ACCEPTED");
            assertThat(attendee.parameters())
                    .isEqualTo(Map.of(
                            "CUTYPE", "INDIVIDUAL",
                            "ROLE", "REQ-PARTICIPANT",
                            "PARTSTAT", kept ? "ACCEPTED" : "NEEDS-ACTION",
                            "RSVP", "TRUE",
                            "CN", "Claire"));
        });
    }

    @ParameterizedTest
    @MethodSource("sent")
    void a18_theOrganizerIsTheSameBytesInEveryObject(Sent sent) {
        assertThat(sent.object().ics()).contains("\r\nORGANIZER;CN=Équipe Relais:mailto:webinaires@example.org\r\n");
    }

    @Test
    void a18_anOrganizerWithAPlusOrWhoIsTheAttendeeIsRefused() {
        assertThatThrownBy(() -> new Organizer("Équipe", "a+b@example.org"))
                .isInstanceOf(IllegalArgumentException.class);
        Attendee organizer = Attendee.asked("Webinaires@example.org", null);
        assertThatThrownBy(() -> Invitation.request(CalendarFixture.once(FRENCH), organizer))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a18_staffGetACopyThatAsksNobody() {
        Component calendar = StrictReader.read(
                Invitation.publish(CalendarFixture.once(FRENCH)).ics());
        assertThat(calendar.value("METHOD")).isEqualTo("PUBLISH");
        assertThat(calendar.everything()).extracting(Property::name).doesNotContain("ATTENDEE");
    }

    @Test
    void a19_textIsEscapedAndParametersAreEncoded() {
        Meeting.Words words = new Meeting.Words("a;b,c\\d:e", "un\ndeux", "");
        Attendee attendee = Attendee.asked("claire@example.org", "L^ \"Claire\", a;b:c");
        Component event = StrictReader.read(Invitation.request(CalendarFixture.once(words), attendee)
                        .ics())
                .inside("VEVENT")
                .get(0);
        assertThat(event.value("SUMMARY")).isEqualTo("a\\;b\\,c\\\\d:e");
        assertThat(event.value("DESCRIPTION")).isEqualTo("un\\ndeux");
        assertThat(event.one("ATTENDEE").parameters().get("CN")).isEqualTo("\"L^^ ^'Claire^', a;b:c\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"request", "move", "text-edit", "publish", "series", "series-one-date"})
    void a20_theLinkIsInThreePlaces(String what) {
        Component calendar =
                StrictReader.read(CalendarFixture.life(FRENCH).get(what).ics());
        assertThat(calendar.inside("VEVENT")).allSatisfy(event -> {
            assertThat(event.value("URL")).isEqualTo(LINK);
            assertThat(event.value("DESCRIPTION")).endsWith("\\n\\n" + LINK);
            assertThat(event.value("CONFERENCE")).isEqualTo(LINK);
            assertThat(event.one("CONFERENCE").parameters())
                    .containsEntry("VALUE", "URI")
                    .containsEntry("FEATURE", "AUDIO,VIDEO")
                    .containsKey("LABEL");
        });
    }

    @ParameterizedTest
    @MethodSource("sent")
    void a21_anInvitationTakesTheTimeAndACancellationFreesIt(Sent sent) {
        boolean invites = sent.isFor("REQUEST", "PUBLISH");
        assertThat(sent.events()).allSatisfy(event -> {
            assertThat(event.value("TRANSP")).isEqualTo(invites ? "OPAQUE" : "TRANSPARENT");
            assertThat(event.value("X-MICROSOFT-CDO-BUSYSTATUS")).isEqualTo(invites ? "BUSY" : "FREE");
            assertThat(event.all("X-MICROSOFT-DISALLOW-COUNTER")).hasSize(invites ? 1 : 0);
            assertThat(event.all("STATUS").stream().map(Property::value))
                    .isEqualTo(
                            invites
                                    ? List.of("CONFIRMED")
                                    : sent.what().contains("cancel") ? List.of("CANCELLED") : List.of());
        });
    }

    @ParameterizedTest
    @MethodSource("sent")
    void a22_anInvitationHasOneAlarmAndNothingElseHasAny(Sent sent) {
        boolean invites = sent.isFor("REQUEST", "PUBLISH");
        assertThat(sent.events()).allSatisfy(event -> {
            assertThat(event.components()).hasSize(invites ? 1 : 0);
            assertThat(event.components()).allSatisfy(alarm -> {
                assertThat(alarm.name()).isEqualTo("VALARM");
                assertThat(alarm.value("ACTION")).isEqualTo("DISPLAY");
                assertThat(alarm.value("DESCRIPTION")).isNotBlank();
                assertThat(alarm.value("TRIGGER")).startsWith("-PT");
            });
        });
    }
}
