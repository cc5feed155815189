package org.relais.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.relais.envelope.Content;
import org.relais.gate.Galley.Piece;
import org.relais.gate.Galley.Sheet;
import org.relais.gate.Galley.Turn;

/** A small message in which nothing is wrong, and what is planted in it. */
final class GalleyFixture {
    static final Instant AT = Instant.parse("2026-12-10T08:00:00Z");
    private static final String TEXT = """
            Bonjour, voici la lettre du 14 janvier 2027.
            Le guide : https://example.org/guide
            Se désinscrire : [[unsubscribeUrl]]
            """;
    private static final String HTML = """
            <!doctype html><html lang="fr"><head><title>Lettre</title><style>
            @media (prefers-color-scheme:dark){.ink{color:#ece8e0!important}.paper{background:#14191b!important}}
            </style></head>
            <body class="paper" style="background:#faf8f4"><h1 class="ink" style="color:#1d292d">Lettre</h1>
            <h2 class="ink" style="color:#1d292d">À lire</h2>
            <p class="ink" style="color:#1d292d">Bonjour, voici la lettre du 14 janvier 2027.</p>
            <p class="ink" style="color:#1d292d">Quatre pages pour repérer, ouvrir la discussion et passer le relais, avec des mots
            qui ne blessent pas et les adresses où trouver de l’aide à toute heure. Le réseau remercie celles et ceux qui y ont
            travaillé ce trimestre.</p>
            <p><a class="ink" style="color:#17565e" href="https://example.org/guide">Le guide</a>
            <a class="ink" style="color:#17565e" href="[[unsubscribeUrl]]">Se désinscrire</a></p></body></html>
            """;

    private String html = HTML;
    private String text = TEXT;
    private String subject = "Lettre 12 : le guide";
    private String introduction = "Voici la lettre.";
    private final List<Piece> pieces = new ArrayList<>(List.of(piece("Guide", "Un résumé.", null, Turn.NONE)));
    private long recipients = 40;
    private int languages = 1;

    static Piece piece(String title, String summary, Instant startsAt, Turn turn) {
        return new Piece(title, summary, startsAt, turn, "/entry");
    }

    GalleyFixture html(String old, String planted) {
        if (!html.contains(old)) {
            throw new IllegalArgumentException(old);
        }
        html = html.replace(old, planted);
        return this;
    }

    GalleyFixture text(String old, String planted) {
        text = text.replace(old, planted);
        return this;
    }

    GalleyFixture subject(String planted) {
        subject = planted;
        return this;
    }

    GalleyFixture introduction(String planted) {
        introduction = planted;
        return this;
    }

    GalleyFixture with(Piece planted) {
        pieces.add(planted);
        return this;
    }

    GalleyFixture empty() {
        pieces.clear();
        return this;
    }

    /** As readers of two languages get what is not translated. */
    GalleyFixture twice() {
        languages = 2;
        return this;
    }

    GalleyFixture nobody() {
        recipients = 0;
        return this;
    }

    Galley galley() {
        return new Galley(
                Collections.nCopies(languages, Sheet.of(new Content("fr", subject, html, text))),
                new Galley.Words(subject, "Lettre", introduction, false),
                pieces,
                new Galley.Delivery(recipients, AT, "imprint"),
                new Galley.Place("issue/12", "/page", "/audience"));
    }
}
