package org.relais.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the relay's logbook says, as of now: who was written to, and which transactions were open at each kill. One is open from
 * its MAIL until the next message begins on its connection, since only that shows that the sender knows what became of it: the
 * next one's commands may be said before. One of which no more than these was said is not counted beside one that is open.
 */
final class Ledger {
    static final String BOOT = "BOOT";
    static final String MAIL = "MAIL";
    static final String RCPT = "RCPT";
    static final String BEGUN = "BEGUN";
    static final String TAKEN = "TAKEN";
    static final String OVER = "OVER";
    static final String GONE = "GONE";
    static final String MARK = "MARK";

    /** Stands for the recipient of a transaction whose RCPT never came. */
    static final String NOBODY_YET = "nobody-yet-";

    /** At a mark of this kind, what hangs up from here to the next mark was open at the kill. */
    static final String HANG_UP = "hang-up";

    /** One accepted message. */
    record Taken(String to, String messageId, String saidTo, String node) {}

    private static final class Dialogue {
        private String node = "";
        private String said;
        private String named;

        /** Null when none is. */
        private String open() {
            return said == null ? named : said;
        }
    }

    private final Map<String, Dialogue> dialogues = new HashMap<>();
    private final Map<String, List<Taken>> taken = new HashMap<>();
    private final Map<Integer, Set<String>> open = new HashMap<>();
    private int collecting;

    private Ledger() {}

    static Ledger read(Path logbook) {
        Ledger ledger = new Ledger();
        try {
            for (String line : Files.readAllLines(logbook)) {
                ledger.hear(line.split(" "));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return ledger;
    }

    /** By recipient, in the order in which they were accepted. */
    Map<String, List<Taken>> taken() {
        return taken;
    }

    /** Whose messages were under way at that kill, even if the relay was never told to whom: then as a name of no address. */
    Set<String> openAt(int kill) {
        return open.getOrDefault(kill, Set.of());
    }

    private void hear(String... words) {
        switch (words[0]) {
            case BOOT -> died();
            case MARK -> mark(Integer.parseInt(words[1]), words[2]);
            default -> hear(dialogues.computeIfAbsent(words[1], number -> new Dialogue()), words);
        }
    }

    private void hear(Dialogue dialogue, String... words) {
        switch (words[0]) {
            case MAIL -> {
                dialogue.node = words[2];
                dialogue.named = NOBODY_YET + words[1];
            }
            case RCPT -> dialogue.named = words[2];
            case BEGUN -> {
                dialogue.said = dialogue.named;
                dialogue.named = null;
            }
            case TAKEN ->
                taken.computeIfAbsent(words[2], to -> new ArrayList<>())
                        .add(new Taken(words[2], words[3], words[4], dialogue.node));
            case OVER -> {
                dialogue.said = null;
                dialogue.named = null;
            }
            default -> {
                hungUp(dialogue);
                dialogues.remove(words[1]);
            }
        }
    }

    private void hungUp(Dialogue dialogue) {
        if (dialogue.open() != null) {
            open.computeIfAbsent(collecting, kill -> new HashSet<>()).add(dialogue.open());
        }
    }

    /** With all its connections. */
    private void died() {
        dialogues.values().forEach(this::hungUp);
        dialogues.clear();
    }

    private void mark(int kill, String what) {
        collecting = kill;
        open.computeIfAbsent(kill, fresh -> new HashSet<>());
        if (!what.equals(HANG_UP)) {
            collecting = 0;
            dialogues.values().stream()
                    .filter(each -> each.open() != null && (what.equals(PostOffice.ANYONE) || what.equals(each.node)))
                    .forEach(each -> open.get(kill).add(each.open()));
        }
    }
}
