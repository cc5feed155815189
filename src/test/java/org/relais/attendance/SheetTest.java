package org.relais.attendance;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.relais.Refusal;

/** The files that tools write, for a webinar on Thursday 3 December 2026 from 14:00 to 15:30 in Paris. */
class SheetTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Interval MEETING = Interval.of(Instant.parse("2026-12-03T13:00:00Z"), Duration.ofMinutes(90));

    private static final String ZOOM_EN = """
            Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants
            812 3456 7890,"Repérer, écouter",12/03/2026 01:50:12 PM,12/03/2026 03:34:00 PM,equipe@example.org,104,3

            Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording Disclaimer Response,In Waiting Room
            Zoé,zoe@example.org,12/03/2026 01:55:00 PM,12/03/2026 02:20:00 PM,25,Yes,,No
            Zoé,zoe@example.org,12/03/2026 02:25:00 PM,12/03/2026 03:34:00 PM,69,Yes,,No
            Noé (Noé D.),,12/03/2026 02:00:00 PM,12/03/2026 03:00:00 PM,60,Yes,,No
            """;
    private static final String ZOOM_FR = """
            ID de réunion;Sujet;Heure de début;Heure de fin;Adresse e-mail de l’utilisateur;Durée (minutes);Participants
            812 3456 7890;Repérer;03/12/2026 13:50:12;03/12/2026 15:34:00;equipe@example.org;104;3

            Nom (nom original);Adresse e-mail;Heure d’arrivée;Heure de départ;Durée (minutes);Invité
            Zoé;zoe@example.org;03/12/2026 13:55:00;03/12/2026 14:20:00;25;Oui
            Zoé;zoe@example.org;03/12/2026 14:25:00;03/12/2026 15:34:00;69;Oui
            Noé (Noé D.);;03/12/2026 14:00:00;03/12/2026 15:00:00;60;Oui
            """;
    private static final String TEAMS_EN = """
            1. Summary
            Meeting title\tRepérer
            Attended participants\t2
            Start time\t12/3/26, 1:50:12 PM

            2. Participants
            Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole
            Zoé\t12/3/26, 1:55:00 PM\t12/3/26, 3:34:00 PM\t1h 34m\tzoe@example.org\tzoe@example.org\tAttendee
            Noé (Noé D.)\t12/3/26, 2:00:00 PM\t12/3/26, 3:00:00 PM\t1h\t\t\tAttendee

            3. In-Meeting Activities
            Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole
            Zoé\t12/3/26, 1:55:00 PM\t12/3/26, 2:20:00 PM\t25m\tzoe@example.org\tAttendee
            Zoé\t12/3/26, 2:25:00 PM\t12/3/26, 3:34:00 PM\t1h 9m\tzoe@example.org\tAttendee
            Noé (Noé D.)\t12/3/26, 2:00:00 PM\t12/3/26, 3:00:00 PM\t1h\t\tAttendee
            """;
    private static final String GENERIC = """
            nom,courriel,arrivée,départ
            Zoé,zoe@example.org,13:55,14h20
            Zoé,ZOE@example.org,14 h 25,15:34:00
            Noé (Noé D.),,14:00,15:00
            """;
    private static final String IN_UTC = """
            Name,Email,Joined,Left
            Zoé,zoe@example.org,2026-12-03T12:55:00Z,2026-12-03T13:20:00Z
            Zoé,zoe@example.org,2026-12-03T14:25:00+01:00,2026-12-03 14:34:00 UTC
            Noé (Noé D.),,2026-12-03 13:00:00 UTC,2026-12-03T15:00:00+0100
            """;

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("Zoom in English", ZOOM_EN, UTF_8),
                Arguments.of("Zoom in English with a mark", "\uFEFF" + ZOOM_EN, UTF_8),
                Arguments.of("Zoom in French", ZOOM_FR, UTF_8),
                Arguments.of("Zoom in French through Excel", ZOOM_FR, Charset.forName("windows-1252")),
                Arguments.of("Zoom in French, day first, hours of the afternoon", ZOOM_FR.replace("Oui", ""), UTF_16),
                Arguments.of("Teams", TEAMS_EN, UTF_16),
                Arguments.of("Teams, little-endian", "\uFEFF" + TEAMS_EN, UTF_16LE),
                Arguments.of("hours only", GENERIC, UTF_8),
                Arguments.of("tabs", GENERIC.replace(',', '\t'), UTF_8),
                Arguments.of("Windows line ends", ZOOM_EN.replace("\n", "\r\n"), UTF_8),
                Arguments.of("UTC, said", IN_UTC, UTF_8),
                Arguments.of("UTC, not said", unsaid(), UTF_8));
    }

    /** An account whose zone is UTC: the same hours, one less, and nothing says so. */
    private static String unsaid() {
        return ZOOM_EN.replace("01:55", "12:55")
                .replace("02:20", "01:20")
                .replace("02:25", "01:25")
                .replace("03:34", "02:34")
                .replace("02:00", "01:00")
                .replace("03:00", "02:00");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void everyFileSaysTheSame(String name, String text, Charset charset) {
        Sheet sheet = Sheet.read(SheetText.decode(text.getBytes(charset)), MEETING, PARIS);

        assertThat(sheet.people()).extracting(Observed::email).containsExactly("zoe@example.org", "");
        assertThat(sheet.people()).extracting(Observed::name).containsExactly("Zoé", "Noé (Noé D.)");
        assertThat(stays(sheet, 0)).containsExactly(stay("12:55:00", "13:20:00"), stay("13:25:00", "14:34:00"));
        assertThat(stays(sheet, 1)).containsExactly(stay("13:00:00", "14:00:00"));
        assertThat(sheet.lines()).isEqualTo(3);
        assertThat(sheet.unreadable()).isZero();
    }

    @Test
    void minutesWithoutHoursAreAddedUp() {
        Sheet sheet = read("""
                Name (Original Name),User Email,Total Duration (Minutes),Guest
                Zoé,zoe@example.org,25,Yes
                Zoé,zoe@example.org,"30,5",Yes
                Noé,,1 h 5 min,Yes
                """);

        assertThat(sheet.people())
                .extracting(Observed::unplaced)
                .containsExactly(Duration.ofSeconds(55 * 60 + 30), Duration.ofMinutes(65));
    }

    @Test
    void thirdOfDecemberAndTwelfthOfMarchAreToldApartByTheMeeting() {
        String monthFirst = "name,email,joined,left\nZoé,,12/03/2026 14:00,12/03/2026 15:00\n";
        String dayFirst = "name,email,joined,left\nZoé,,03/12/2026 14:00,03/12/2026 15:00\n";

        assertThat(stays(read(monthFirst), 0)).isEqualTo(stays(read(dayFirst), 0));
    }

    @Test
    void anAddressIsReadAsRegistrationsKeepIt() {
        Sheet sheet = read("Nom;Courriel;Durée\nZoé;Zoé@Volière.example.org;40\nNoé;Noe@Volière.example.org;40\n");

        assertThat(sheet.people())
                .extracting(Observed::email)
                .containsExactly("zoé@volière.example.org", "noe@xn--volire-6ua.example.org");
    }

    @Test
    void givenAndFamilyNamesAreOneName() {
        Sheet sheet = read("Prénom;Nom de famille;Courriel;Durée\nZoé;Petit;zoe@example.org;40\n");

        assertThat(sheet.people()).extracting(Observed::name).containsExactly("Zoé Petit");
    }

    @Test
    void aLineThatSaysNothingIsCountedAndTheOthersAreKept() {
        Sheet sheet = read("""
                name,email,joined,left
                Zoé,zoe@example.org,14:00,15:00
                ,,14:00,15:00
                Noé,noe@example.org,quelque part,15:00
                Léa,lea@example.org,15:00,14:00
                "=HYPERLINK(""https://x.example"")",,14:00,14:10
                """);

        assertThat(sheet.unreadable()).isEqualTo(3);
        assertThat(sheet.people())
                .extracting(Observed::name)
                .as("a formula is text and is evaluated nowhere")
                .containsExactly("Zoé", "=HYPERLINK(\"https://x.example\")");
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("", "attendance.file.empty"),
                Arguments.of("  \n \n", "attendance.file.empty"),
                Arguments.of("PK\u0003\u0004\0\0\0", "attendance.file.not-text"),
                Arguments.of("bonjour\nZoé\n", "attendance.file.no-heading"),
                Arguments.of("nom;courriel\nZoé;zoe@example.org\n", "attendance.file.no-heading"),
                Arguments.of("nom;courriel;minutes\n", "attendance.file.nobody"),
                Arguments.of("nom;arrivée;départ\nZoé;hier;demain\n", "attendance.file.unreadable"),
                Arguments.of(
                        "nom;arrivée;départ\nZoé;04/12/2026 14:00;04/12/2026 15:00\n", "attendance.file.other-day"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatIsNoSuchFileIsRefusedInOneSentence(String text, String key) {
        assertThatThrownBy(() -> Sheet.read(SheetText.decode(text.getBytes(UTF_8)), MEETING, PARIS))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo(key);
                    assertThat(refusal.field()).isEqualTo("file");
                });
    }

    @ParameterizedTest
    @CsvSource({"57,3420", "'57,5',3450", "1h 9m,4140", "1 h 5 min 10 s,3910", "00:57:10,3430", "45 min,2700", "30s,30"
    })
    void durationsAreReadAsPeopleWriteThem(String cell, long seconds) {
        assertThat(SheetTimes.duration(cell)).contains(Duration.ofSeconds(seconds));
    }

    @Test
    void whatIsNoDurationIsNone() {
        assertThat(Stream.of("", "beaucoup", "-5", "1:2", "1e9").flatMap(each -> SheetTimes.duration(each).stream()))
                .isEmpty();
    }

    private static Sheet read(String text) {
        return Sheet.read(text, MEETING, PARIS);
    }

    private static List<Interval> stays(Sheet sheet, int person) {
        return sheet.people().get(person).stays();
    }

    private static Interval stay(String from, String to) {
        return new Interval(Instant.parse("2026-12-03T" + from + "Z"), Instant.parse("2026-12-03T" + to + "Z"));
    }
}
