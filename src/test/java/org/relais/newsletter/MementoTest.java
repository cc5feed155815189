package org.relais.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.relais.newsletter.Memento.EntryWas;
import org.relais.newsletter.Memento.SectionWas;

class MementoTest {
    private static final Wording WORDING = new Wording("Titre", "Objet", "Début\n\n- « liste »");
    private static final SectionWas READ = new SectionWas(3, "À lire", "To read", 0, false);
    private static final EntryWas GUIDE = entry(12, 3, "Guide", null);

    @Test
    void onlyWhatAChangeTouchedIsKept() {
        EntryWas moved = entry(13, 3, "Bilan", new Picture(5L, "0a"));
        Memento before = new Memento(WORDING, List.of(READ), List.of(GUIDE, moved), Set.of());
        Memento after = new Memento(
                WORDING,
                List.of(READ, new SectionWas(4, "Neuve", "", 1, false)),
                List.of(GUIDE, entry(13, 4, "Bilan", new Picture(5L, "0a")), entry(14, 4, "Bloc", null)),
                Set.of());
        Memento kept = before.before(after);
        assertThat(kept).isEqualTo(new Memento(null, List.of(), List.of(moved), Set.of(14L, -4L)));
        assertThat(before.before(before).empty()).isTrue();
    }

    @Test
    void itIsReadAsItWasWritten() {
        Memento whole = new Memento(
                WORDING,
                List.of(READ),
                List.of(GUIDE, entry(13, 3, "<b>\"É\"", new Picture(5L, "0a"))),
                Set.of(14L, -4L));
        assertThat(Memento.read(whole.written())).isEqualTo(whole);
        Memento bare = new Memento(null, List.of(), List.of(), Set.of());
        assertThat(Memento.read(bare.written())).isEqualTo(bare);
    }

    private static EntryWas entry(long id, long section, String title, Picture picture) {
        String link = picture == null ? null : "https://example.org";
        return new EntryWas(
                id, section, 0, false, title, "Résumé", link, "", new Original(2, "Guide", "Résumé"), picture);
    }
}
