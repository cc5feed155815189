package org.relais.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relais.testing.Answer;
import org.relais.testing.Editors;
import org.relais.testing.OnTheServer;
import org.relais.testing.Team;

/** A draft and somebody outside. */
class DraftIT extends OnTheServer {
    private final Team team = Team.logIn();
    private int issue;
    private String link;

    @BeforeEach
    void share() {
        issue = new Editors(team).openIssue();
        Document made = team.post(staff(""), "days", "2").expect(303).follow().page();
        link = made.select("input[readonly]").first().val().replaceFirst("^https?://[^/]+", "");
    }

    private String staff(String more) {
        return "/staff/newsletter/" + issue + "/draft" + more;
    }

    @Test
    void somebodyWithoutAnAccountReadsItAndSaysWhatTheyThink() {
        Answer draft = publicSite.get(link).expect(200);
        assertThat(draft.header("Cache-Control")).isEqualTo("no-store");
        assertThat(draft.page().select("meta[name=robots]").attr("content")).contains("noindex");
        Answer mail = publicSite.get(link + "/mail.html").expect(200);
        assertThat(mail.header("Cache-Control")).isEqualTo("no-store");
        assertThat(mail.body()).doesNotContain("[[");
        publicSite
                .fillIn(link, "name", "Anne", "words", "La date est fausse.\n<script>alert(1)</script>")
                .expect(303);
        Document seen = team.get(staff("")).expect(200).page();
        assertThat(seen.text()).contains("Anne", "La date est fausse. <script>alert(1)</script>");
        assertThat(team.get("/staff/newsletter/" + issue)
                        .page()
                        .select(".preview-foot")
                        .text())
                .contains("remarque");
        assertThat(database.count("audit_entry where action = 'draft.remark' and actor = 'draft-reader'"))
                .isPositive();
    }

    @Test
    void anEmptyRemarkIsRefusedAndWhatWasTypedStays() {
        Answer refused = publicSite.fillIn(link, "name", "Anne", "words", " ").expect(422);
        assertThat(refused.errors()).contains("Écrivez votre remarque");
        assertThat(refused.typed("name")).isEqualTo("Anne");
    }

    @Test
    void aLinkThatIsTakenBackOrOverOrMadeUpOpensNothing() {
        String id = team.get(staff(""))
                .page()
                .select("form[action$=revoke]")
                .first()
                .attr("action");
        team.post(id).expect(303);
        publicSite.get(link).expect(404);
        publicSite.get(link + "/mail.html").expect(404);
        publicSite.fillIn(link, "name", "Anne", "words", "Trop tard").expect(404);
        share();
        database.change("update draft_link set expires_at = made_at where revoked_at is null");
        publicSite.get(link).expect(404);
        publicSite.get(link.replaceFirst(".$", "_")).expect(404);
        team.post(staff(""), "days", "400").expect(422);
    }
}
