package org.relais.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockTest {
    @ParameterizedTest
    @CsvSource({
        "TEXT, '', '', '', block.needs-text",
        "QUOTE, Une éducatrice, ' ', '', block.needs-text",
        "BUTTON, '', '', https://example.org, block.needs-title",
        "BUTTON, S’inscrire, '', '', block.needs-link",
        "PICTURE, '', '', '', block.needs-title",
        "PICTURE, Deux mains, '', '', block.needs-file",
        "FIGURES, '', trente et une ressources, '', block.needs-figures",
        "DOCUMENT, Guide, Texte, '', block.kind-unknown"
    })
    void aBlockIsWhole(EntryKind kind, String title, String text, String link, String why) {
        assertThatThrownBy(() -> new Block(kind, title, text, link, null).whole())
                .hasMessage(why);
    }

    @ParameterizedTest
    @CsvSource({"javascript:alert(1)", "data:text/html;x", "//example.org", "ftp://example.org/x", "https://a b"})
    void aLinkLeadsToAnAddressOrAPageOfOurs(String link) {
        assertThatThrownBy(() -> new Block(EntryKind.BUTTON, "Lire", "", link, null))
                .hasMessage("resource.link-invalid");
        assertThat(new Block(EntryKind.BUTTON, "Lire", "", "/webinars", null)
                        .whole()
                        .link())
                .isEqualTo("/webinars");
    }

    @Test
    void figuresAreLines() {
        Block block = new Block(EntryKind.FIGURES, "", "31 : ressources proposées\r\n\r\n26 : publiées", "", null);
        assertThat(block.whole().figures())
                .containsExactly(new Block.Figure("31", "ressources proposées"), new Block.Figure("26", "publiées"));
        assertThatThrownBy(
                        () -> new Block(EntryKind.FIGURES, "", "1 : a\n2 : b\n3 : c\n4 : d\n5 : e", "", null).whole())
                .hasMessage("block.needs-figures");
    }
}
