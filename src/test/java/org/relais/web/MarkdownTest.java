package org.relais.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    @Test
    void paragraphsListsAndLinksAreShown() {
        assertThat(Markdown.html("Un **mot**.\n\n- un\n- deux\n\n[lien](https://example.org/a)"))
                .contains(
                        "<strong>mot</strong>",
                        "<li>un</li>",
                        "href=\"https://example.org/a\"",
                        "nofollow",
                        "noopener");
    }

    @Test
    void theHighestHeadingLeavesRoomForThePagesOwn() {
        assertThat(Markdown.html("# Un\n\n## Deux\n\n##### Cinq"))
                .isEqualToIgnoringWhitespace("<h2>Un</h2><h2>Deux</h2><h4>Cinq</h4>");
    }

    @Test
    void theTextPartHasNoMarks() {
        assertThat(Markdown.text("## Titre\n\nUn **mot**, [ici](https://example.org/a)."))
                .doesNotContain("#", "*")
                .contains("Titre", "Un mot", "https://example.org/a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "![x](https://example.org/pixel.gif)",
                "![x](javascript:alert(1))",
                "[x](javascript:alert(1))",
                "[x](java\tscript:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](<javascript:alert(1)>)",
                "[x]( javascript:alert(1))",
                "[x](\u0001javascript:alert(1))",
                "[x](vbscript:msgbox(1))",
                "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
                "<javascript:alert(1)>",
                "[x](https://example.org \"\" onmouseover=alert(1) \"\")",
                "[x](https://example.org 'a\" onmouseover=\"alert(1)')",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<svg><script>alert(1)</script></svg>",
                "<svg/onload=alert(1)>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<style>@import 'https://example.org/x.css'</style>",
                "<form action=https://example.org><input name=a></form>",
                "<base href=https://example.org/>",
                "<meta http-equiv=refresh content=\"0;url=https://example.org\">",
                "<details open ontoggle=alert(1)>",
                "`<img src=x onerror=alert(1)>`",
                "```\"><script>alert(1)</script>\nx\n```",
                "1. <b onclick=alert(1)>x</b>",
                "[a]: javascript:alert(1)\n\n[a]",
                "<p style=\"background:url(javascript:alert(1))\">x</p>",
                "<!--<img src=\"--><img src=x onerror=alert(1)//\">"
            })
    void nothingRunsAndNothingIsLoaded(String payload) {
        org.jsoup.nodes.Document page = org.jsoup.Jsoup.parseBodyFragment(Markdown.html(payload));

        assertThat(
                        page.body()
                                .select(
                                        "script, img, svg, math, iframe, style, form, input, base, meta, object, embed, details"))
                .isEmpty();
        page.body().getAllElements().forEach(element -> element.attributes().forEach(attribute -> {
            assertThat(attribute.getKey()).isIn("href", "rel", "start");
            if (attribute.getKey().equals("href")) {
                assertThat(attribute.getValue()).matches("(https?|mailto|tel):.*|[^:]*");
            }
        }));
    }
}
