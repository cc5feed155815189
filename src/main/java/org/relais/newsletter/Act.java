package org.relais.newsletter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.relais.Refusal;

/** What a button of the composer does to one entry or section; on the wire « move-up:12 ». */
public enum Act {
    MOVE_UP((contents, id) -> contents.moveUp(contents.entry(id))),
    MOVE_DOWN((contents, id) -> contents.moveDown(contents.entry(id))),
    SECTION_UP((contents, id) -> contents.moveUp(contents.section(id))),
    SECTION_DOWN((contents, id) -> contents.moveDown(contents.section(id))),
    REMOVE_SECTION((contents, id) -> contents.remove(contents.section(id))),
    DROP((contents, id) -> contents.drop(contents.entry(id))),
    PUT_BACK((contents, id) -> contents.putBack(contents.entry(id)));

    private interface Change {
        void on(Contents contents, long id);
    }

    private final Change change;

    Act(Change change) {
        this.change = change;
    }

    /** An act and what it is done to. */
    public record Call(Act act, long id) {
        void on(Contents contents) {
            act.change.on(contents, id);
        }

        /** What the journal says of it. */
        Deed deed(Contents contents) {
            return onSection() ? Deed.to(contents.section(id), verb()) : Deed.to(contents.entry(id), verb());
        }

        private boolean onSection() {
            return act == SECTION_UP || act == SECTION_DOWN || act == REMOVE_SECTION;
        }

        /** Where it stands on the composer's page. */
        String anchor() {
            return (onSection() ? "s-" : "e-") + id;
        }

        /** As the audit log says it: {@code issue.move-up}. */
        String verb() {
            return "issue." + act.wire();
        }
    }

    private String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty when it is none of these. */
    public static Optional<Call> typed(String typed) {
        String[] halves = typed == null ? new String[0] : typed.split(":", 2);
        if (halves.length < 2 || !halves[1].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Arrays.stream(values())
                .filter(act -> act.wire().equals(halves[0]))
                .findFirst()
                .map(act -> new Call(act, Long.parseLong(halves[1])));
    }

    static Call known(String typed) {
        return typed(typed).orElseThrow(() -> Refusal.invalid("do", "issue.act-unknown"));
    }
}
