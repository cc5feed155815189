package org.relais.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.relais.testing.Answer;
import org.relais.testing.OnTheServer;
import org.relais.testing.Team;

/** A contribution over HTTP: its files, and what its author may take back (P7, S15). */
class ContributionIT extends OnTheServer {
    private static final String TITLE = "Une fiche à retirer après lecture";
    private final String email = "contribution-" + System.nanoTime() + "@example.org";
    private final Contributor author = new Contributor(mailbox, email);

    /** Or the next issue would announce it. */
    @AfterEach
    void takeItBack() {
        database.change("update resource set status = 'ARCHIVED', version = version + 1 where title = ?", TITLE);
    }

    @Test
    void aFileIsListedAndGoesAtOnceWhenItIsRemovedFromADraft() throws IOException {
        author.begins(TITLE);
        author.attaches("guide.pdf", pdf(), "").expect(303);
        Answer listed = author.opens("/files").expect(200);
        assertThat(listed.page().select("main .rows h3").text()).isEqualTo("guide.pdf");
        String remove = listed.page().select("form[action$=/remove]").attr("action");
        long file = Long.parseLong(remove.replaceAll(".*/files/(\\d+)/remove", "$1"));
        publicSite.post(remove).expect(303);
        assertThat(database.count("attachment where id = ?", file)).isZero();
    }

    @Test
    void aHostileFileIsRefusedWithAWordAndTheFormStays() {
        author.begins(TITLE);
        Answer refused =
                author.attaches("facture.pdf", "<html><script>".getBytes(StandardCharsets.UTF_8), "Une facture");
        assertThat(refused.expect(422).errors()).contains("n’est pas accepté");
        assertThat(refused.typed("alt")).isEqualTo("Une facture");
        assertThat(author.attaches("vide.pdf", new byte[0], "").expect(422).errors())
                .contains("Choisissez un fichier");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedInTheReadersWords() throws IOException {
        author.begins(TITLE);
        byte[] large = Arrays.copyOf(pdf(), 12 << 20);
        assertThat(author.attaches("gros.pdf", large, "").expect(413).errors()).contains("dépasse 10 Mo");
        author.reads("en");
        assertThat(author.attaches("gros.pdf", large, "").expect(413).errors()).contains("10 MB");
    }

    /** More than anybody may send here. */
    @Test
    void aFileThatIsFarTooLargeIsRefusedOnAPageTooAndNotByTheServerAlone() {
        author.begins(TITLE);
        Answer refused = author.attaches("film.pdf", new byte[101 << 20], "").expect(413);
        assertThat(refused.page().select("h1").text()).isEqualTo("C’est trop volumineux");
        assertThat(refused.page().select("main").text()).contains("dépasse la taille acceptée");
        author.reads("en");
        assertThat(author.attaches("film.pdf", new byte[101 << 20], "")
                        .expect(413)
                        .page()
                        .select("html")
                        .attr("lang"))
                .isEqualTo("en");
    }

    @Test
    void whatWasNeverConfirmedIsErasedAtItsAuthorsWishWithItsFiles() throws IOException {
        author.begins(TITLE).attaches("guide.pdf", pdf(), "").expect(303);
        author.sends();
        long before = database.count("attachment");
        assertThat(author.opens("").expect(200).page().select("form[action$=/forget]"))
                .hasSize(1);
        assertThat(author.presses("forget").expect(303).location()).contains("done=contribution-forgotten");
        author.opens("").expect(404);
        assertThat(database.count("contribution where email = ?", email)).isZero();
        assertThat(database.count("attachment")).isEqualTo(before - 1);
    }

    @Test
    void anAuthorWhoTakesTheirAddressBackIsNobodyAndHearsNoMore() {
        author.begins(TITLE).sends("published", "yes").confirms();
        long resource = ((Number) database.value(
                        "select id from resource where title = ? and status = 'SUBMITTED' order by id desc", TITLE))
                .longValue();
        assertThat(database.count("resource where id = ? and contact = ? and contact_published", resource, email))
                .isOne();
        mailbox.awaitMailsTo(email, 2);
        author.presses("leave").expect(303);
        assertThat(database.count("contribution where email = ? or answers like ?", email, "%" + email + "%"))
                .isZero();
        assertThat(database.count("resource where contact = ?", email)).isZero();
        Team.logIn().post("/staff/resources/" + resource + "/claim").expect(303);
        assertThat(author.opens("").expect(200).page().select("main form[action$=/leave]"))
                .isEmpty();
        assertThat(database.count("delivery where address = ?", email))
                .as("the two before, and none since")
                .isEqualTo(2);
        Team.logIn().post("/staff/resources/" + resource + "/validate").expect(303);
        author.saves("content", "summary", "Une page de plus.", "body", "");
        author.sends();
        assertThat(database.count("resource_revision where resource_id = ? and status = 'PROPOSED'", resource))
                .as("and may still propose another version")
                .isOne();
    }

    @Test
    void aSubscriberWhoIsErasedIsErasedFromWhatTheyProposedToo() {
        publicSite
                .fillIn("/newsletter/subscribe", "email", email, "topics", "NEWSLETTER")
                .expect(303);
        publicSite.post(link(1, "/newsletter/confirm/")).expect(303);
        author.begins(TITLE).sends("published", "yes");
        publicSite.post(link(2, "/contributions/confirm/")).expect(303);
        mailbox.awaitMailsTo(email, 3);
        publicSite.fillIn("/newsletter/link", "email", email).expect(303);
        publicSite.post(link(4, "/me/preferences/") + "/erase").expect(303);
        publicSite.post(link(5, "/me/erase/")).expect(303);
        assertThat(database.count("contribution where email = ? or answers like ?", email, "%" + email + "%"))
                .isZero();
        assertThat(database.count("resource where contact = ?", email)).isZero();
        assertThat(author.opens("").expect(200).page().select("h1").text()).isEqualTo(TITLE);
    }

    private String link(int mails, String containing) {
        mailbox.awaitMailsTo(email, mails);
        return mailbox.lastMailTo(email).link(containing).getRawPath();
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
