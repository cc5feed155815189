package org.relais.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.Refusal;
import org.relais.consents.Topic;
import org.relais.files.ImportLine.Candidate;
import org.relais.files.ImportLine.Refused;
import org.relais.subscribers.Profile;

class CsvLinesTest {
    @Test
    void readsLatin1AsWhatExcelWrites() throws IOException {
        List<ImportLine> lines = read("courriel;prénom\na@example.org;Zoé\n".getBytes(Charset.forName("windows-1252")));
        assertThat(candidate(lines, 0).profile().givenName()).isEqualTo("Zoé");
    }

    @Test
    void skipsTheByteOrderMark() throws IOException {
        assertThat(candidate(read("\uFEFFemail\na@example.org\n"), 0).email()).isEqualTo("a@example.org");
    }

    @Test
    void readsUtf16() throws IOException {
        List<ImportLine> lines = read("email\tnom\na@example.org\tÉté\n".getBytes(StandardCharsets.UTF_16));
        assertThat(candidate(lines, 0).profile().familyName()).isEqualTo("Été");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheDelimiterInTheHeader(String delimiter) throws IOException {
        List<ImportLine> lines = read("email%1$snom%1$slangue\na@example.org%1$sX%1$sen\n".formatted(delimiter));
        assertThat(candidate(lines, 0).profile().language()).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({
        "E-MAIL, Prénom , NOM, Département, Fonction, Établissement",
        "courriel, prenom, nom, departement, métier, organisme",
        "Adresse électronique, Given name, Family name, department, job title, organisation"
    })
    void knowsHeadersInBothLanguagesWhateverAccentsCaseAndSpaces(
            String email, String given, String family, String departement, String profession, String structure)
            throws IOException {
        String header = String.join(";", email, given, family, departement, profession, structure);
        Profile profile =
                candidate(read(header + "\na@example.org;G;F;2a;P;S\n"), 0).profile();
        assertThat(profile).isEqualTo(new Profile("G", "F", "fr", "2A", "P", "S"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', NEWSLETTER",
        "Lettre, NEWSLETTER",
        "newsletter, NEWSLETTER",
        "webinaires, WEBINARS",
        "'lettre, webinaires', NEWSLETTER WEBINARS",
        "webinars|newsletter, NEWSLETTER WEBINARS"
    })
    void aPersonReceivesTheNewsletterUnlessTheFileSaysOtherwise(String typed, String topics) throws IOException {
        Candidate candidate = candidate(read("email;abonnements\na@example.org;\"" + typed + "\"\n"), 0);
        assertThat(candidate.topics()).extracting(Topic::name).containsExactly(topics.split(" "));
    }

    @Test
    void whatNobodyCanReceiveIsSaid() throws IOException {
        assertThat(read("email;topics\na@example.org;lettre et fleurs\n"))
                .containsExactly(new Refused(2, Column.TOPICS, Reason.TOPIC_UNKNOWN, "lettre et fleurs"));
    }

    @Test
    void namesALineByItsFirstOneWhenACellHoldsLineBreaks() throws IOException {
        List<ImportLine> lines = read("email;structure\r\na@example.org;\"Conseil\r\ndépartemental\"\r\nnon;x\r\n");
        assertThat(candidate(lines, 0).profile().structure()).isEqualTo("Conseil départemental");
        assertThat(lines.get(1)).isEqualTo(new Refused(4, Column.EMAIL, Reason.EMAIL_INVALID, ""));
    }

    @Test
    void leavesBlankLinesOutAndCountsThem() throws IOException {
        List<ImportLine> lines = read("email;nom\n\n;;\na@example.org;X\n\n");
        assertThat(lines).singleElement().extracting(ImportLine::number).isEqualTo(4L);
    }

    @ParameterizedTest
    @CsvSource({
        "'',EMAIL_MISSING",
        "personne,EMAIL_INVALID",
        "a@exemple,EMAIL_INVALID",
        "a@b@example.org,EMAIL_INVALID",
        "a b@example.org,EMAIL_INVALID",
    })
    void refusesWhatIsNoAddress(String address, Reason reason) throws IOException {
        assertThat(refused(read("email;nom\n" + address + ";X\n"))).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "departement,20,DEPARTEMENT_UNKNOWN",
        "departement,Atlantide,DEPARTEMENT_UNKNOWN",
        "langue,klingon,LANGUAGE_UNKNOWN",
        "nom,a\u0007b,FORBIDDEN_CHARACTERS"
    })
    void refusesValuesThatCannotBe(String column, String value, Reason reason) throws IOException {
        assertThat(refused(read("email;" + column + "\na@example.org;" + value + "\n")))
                .isEqualTo(reason);
    }

    @Test
    void refusesValuesThatAreTooLongAndSaysHowLongTheyMayBe() throws IOException {
        List<ImportLine> lines = read("email;profession\na@example.org;" + "x".repeat(151) + "\n");
        assertThat(lines).containsExactly(new Refused(2, Column.PROFESSION, Reason.TOO_LONG, "150"));
    }

    @Test
    void refusesLinesWithMoreOrFewerCellsThanTheHeader() throws IOException {
        List<ImportLine> lines = read("email;nom\na@example.org;X;trop\nb@example.org\nc@example.org;Y;;\n");
        assertThat(lines.get(0)).isEqualTo(new Refused(2, null, Reason.TOO_MANY_FIELDS, "3 / 2"));
        assertThat(lines.get(1)).isEqualTo(new Refused(3, null, Reason.TOO_FEW_FIELDS, "1 / 2"));
        assertThat(lines.get(2)).isInstanceOf(Candidate.class);
    }

    @Test
    void saysThatAQuoteIsNeverClosed() throws IOException {
        assertThat(refused(read("email;nom\na@example.org;\"X\n" + "b@example.org;Y\n".repeat(200))))
                .isEqualTo(Reason.QUOTE_NOT_CLOSED);
    }

    @ParameterizedTest
    @CsvSource({
        "33,33",
        "1,01",
        "2b,2B",
        "974,974",
        "Gironde,33",
        "'Gironde (33)',33",
        "'33 - Gironde',33",
        "la reunion,974"
    })
    void knowsADepartementByNumberOrName(String typed, String code) {
        assertThat(Candidates.departement(typed))
                .hasValueSatisfying(found -> assertThat(found.code()).isEqualTo(code));
    }

    @Test
    void refusesAnEmptyFile() {
        assertRefused("").hasMessage("import.empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nom;prénom\nX;Y\n", "a@example.org;X\n", "\n\nemail\n", "@@@@"})
    void refusesAFileWithoutAHeaderThatNamesTheAddresses(String text) {
        assertRefused(text).hasMessage("import.header-missing");
    }

    @Test
    void ofTwoColumnsOfOneNameTheFirstCountsUntilSomeoneSaysOtherwise() throws IOException {
        List<ImportLine> lines = read("email;courriel\na@example.org;b@example.org\n");
        assertThat(candidate(lines, 0).email()).isEqualTo("a@example.org");
        assertThatThrownBy(() -> Mapping.of("EMAIL,EMAIL").complete()).hasMessage("import.column-twice");
    }

    @Test
    void refusesAFirstLineWithoutEnd() {
        assertRefused("a".repeat(1_000_000)).hasMessage("import.header-too-long");
    }

    @Test
    void refusesBinaryFiles() {
        assertRefused("PK\u0003\u0004\u0000\u0000").hasMessage("import.not-csv");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(String text) {
        return assertThatThrownBy(() -> read(text)).isInstanceOf(Refusal.class);
    }

    private static List<ImportLine> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ImportLine> read(byte[] bytes) throws IOException {
        EncodingSearch search = new EncodingSearch();
        search.look(bytes, bytes.length);
        FirstLines top = FirstLines.read(new ByteArrayInputStream(bytes), search.found(), null);
        try (CsvLines lines = new CsvLines(
                new ByteArrayInputStream(bytes),
                top.encoding(),
                top.separator(),
                top.guess().complete())) {
            List<ImportLine> all = new ArrayList<>();
            lines.forEachRemaining(all::add);
            return all;
        }
    }

    private static Candidate candidate(List<ImportLine> lines, int index) {
        return (Candidate) lines.get(index);
    }

    private static Reason refused(List<ImportLine> lines) {
        return ((Refused) lines.get(0)).reason();
    }
}
