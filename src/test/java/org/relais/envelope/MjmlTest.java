package org.relais.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MjmlTest {
    private static String mail(String font, String extra) {
        return """
                <mjml><mj-head><mj-title>Lettre</mj-title>%s</mj-head><mj-body><mj-section><mj-column>
                <mj-text font-family="%s">Bonjour à tous</mj-text>
                <mj-button href="https://relais.example.org/">Lire</mj-button>
                </mj-column></mj-section></mj-body></mjml>
                """.formatted(extra, font);
    }

    @Test
    void theMailIsOneMainPartInItsLanguage() {
        assertThat(Mjml.toHtml(mail("Georgia, serif", ""), "fr"))
                .contains("role=\"main\"", "lang=\"fr\"")
                .doesNotContain("role=\"article\"", "aria-roledescription");
    }

    @Test
    void aMailLinksNoThirdParty() {
        for (String font : new String[] {"Ubuntu, Helvetica", "Roboto, Arial", "Open Sans", "Georgia, serif"}) {
            String html = Mjml.toHtml(mail(font, ""), "fr");
            assertThat(html).contains("Bonjour à tous", "lang=\"fr\"").doesNotContain("googleapis", "<link", "@import");
            assertThat(Pattern.compile("https?://[^\"' )<]+")
                            .matcher(html)
                            .results()
                            .map(found -> found.group()))
                    .allMatch(
                            url -> url.startsWith("https://relais.example.org") || url.startsWith("http://www.w3.org"));
        }
    }

    @Test
    void aTemplateThatFetchesAFontIsRefused() {
        String font = "<mj-style>@import url(https://fonts.example.org/x.css);</mj-style>";
        assertThatThrownBy(() -> Mjml.toHtml(mail("Arial", font), "fr")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatSomebodyWroteAboutFontsIsNotRefused() {
        String words = "&lt;style&gt;@import url(x);&lt;/style&gt; &lt;script&gt; @font-face";
        assertThat(Mjml.toHtml(mail("Arial", "<mj-preview>" + words + "</mj-preview>"), "fr"))
                .contains("@import url(x)")
                .doesNotContain("<script");
    }

    @Test
    void whatNoHtmlKnowsIsTakenOutAndWordsAreLeft() {
        String picture = "<mj-raw><p>deux  espaces   et \"  x=1  </p></mj-raw><mj-preview>Un mot</mj-preview>";
        assertThat(Mjml.toHtml(mail("Arial", picture), "fr"))
                .doesNotContain("xmlns:v", "text/css", "\n ", "\n\n", "color:#ffffff;line-height:1px")
                .contains("Un mot", "deux  espaces   et");
    }

    @Test
    void whoDrawsKeepsTheNamesOfTheDrawing() {
        String drawing = "<mj-raw><!--[if mso]><v:oval/><![endif]--></mj-raw>";
        assertThat(Mjml.toHtml(mail("Arial", drawing), "fr")).contains("xmlns:v=");
    }
}
