package org.relais.newsletter;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.newsletter.Offer.Offered;
import org.relais.staff.AuditLog;

/**
 * Composing an issue: each change is one transaction that holds the issue, one line of the journal and one step that can be undone.
 * Moves say what moves beside what, and words are compared with those they were typed over, so two editors lose nothing.
 */
@UseCase
public class CompositionService {
    @Inject
    private IssueRepository issues;

    @Inject
    private Offer offer;

    @Inject
    private Preparation preparation;

    @Inject
    private Steps steps;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** What is done to an issue; answers what the journal says of it. */
    private interface Change extends Function<Issue, Deed> {}

    private Issue change(int number, Change change) {
        Issue issue = issues.lock(number);
        Memento before = Memento.of(issue);
        Deed deed = change.apply(issue);
        issues.flush();
        steps.keep(issue, deed, before);
        audit.record(deed.act(), NewsletterService.name(number), deed.about());
        return issue;
    }

    /** Takes in, by the rules, what waits and is not here; what people arranged stays. A draft without words gets some to begin with. */
    public Issue prepare(int number) {
        return change(number, issue -> {
            int taken = issue.place(preparation.taken(issue), clock.instant());
            if (issue.wording().equals(Wording.EMPTY)) {
                issue.introduce(preparation.proposed(issue), clock.instant());
            }
            return new Deed("issue.assemble", String.valueOf(taken));
        });
    }

    /** Takes in one of those that wait, where it belongs. */
    public Issue take(int number, Snapshot.Source source, long id) {
        return change(number, issue -> {
            List<Placed> wanted = waiting(issue).stream()
                    .filter(each -> each.snapshot().origin().source() == source
                            && each.snapshot().origin().id() == id)
                    .map(preparation::placed)
                    .toList();
            issue.place(wanted, clock.instant());
            return new Deed(
                    "issue.take",
                    wanted.stream()
                            .map(each -> each.snapshot().title())
                            .findFirst()
                            .orElse(""));
        });
    }

    private List<Offered> waiting(Issue issue) {
        return offer.of(issue.quarter()).stream()
                .filter(each -> !issue.contents().holds(each.snapshot().origin()))
                .toList();
    }

    /** What may come in, and this issue has not dropped. */
    public List<Snapshot> waiting(int number) {
        return waiting(issues.get(number)).stream().map(Offered::snapshot).toList();
    }

    /**
     * @param seen the words that were read; null when the version says it
     * @param version of the issue that was read
     */
    public Issue word(int number, int version, Wording seen, Wording typed) {
        Issue issue = issues.lock(number);
        Wording read = seen == null && version == issue.version() ? issue.wording() : seen;
        Wording wanted = typed.over(read, issue.wording(), issue.version());
        return issue.wording().equals(wanted)
                ? issue
                : change(number, each -> {
                    each.introduce(wanted, clock.instant());
                    return new Deed("issue.introduce", "");
                });
    }

    /** @param typed English words by part, of which those that are absent stay */
    public Issue translate(int number, Map<String, String> typed) {
        return change(number, issue -> {
            issue.translate(typed, clock.instant());
            return new Deed("issue.translate", "");
        });
    }

    /** A button of the composer. */
    public Issue act(int number, Act.Call call) {
        return change(number, issue -> {
            Deed deed = call.deed(issue.contents());
            call.on(issue.edit(clock.instant()));
            return deed;
        });
    }

    /** @param before the number of the entry to stand before; 0 for the end */
    public Issue place(int number, long entryId, long sectionId, long before) {
        return change(number, issue -> {
            Contents contents = issue.edit(clock.instant());
            Entry entry = contents.entry(entryId);
            new Order(contents).place(entry, contents.section(sectionId), before);
            return Deed.to(entry, "issue.place");
        });
    }

    /** @param before the number of the section to stand before; 0 for the end */
    public Issue placeSection(int number, long sectionId, long before) {
        return section(number, sectionId, "issue.place-section", (contents, section) -> new Order(contents)
                .place(section, before));
    }

    public Issue shorten(int number, long entryId, Reworded words) {
        return change(number, issue -> {
            Contents contents = issue.edit(clock.instant());
            Entry entry = contents.entry(entryId);
            boolean untold = words.seenTitle() == null && words.version() == issue.version();
            String seenTitle = untold ? entry.title() : words.seenTitle();
            String seenSummary = untold ? entry.summary() : words.seenSummary();
            contents.shorten(
                    entry,
                    new Typing(seenTitle, Entry.clean(words.title())).over(entry.title(), issue.version()),
                    new Typing(seenSummary, Entry.clean(words.summary())).over(entry.summary(), issue.version()));
            return Deed.to(entry, "issue.shorten");
        });
    }

    /** @param seen the title that was read, or null when that is not told */
    public Issue rename(int number, long sectionId, String seen, Heading heading) {
        return section(number, sectionId, "issue.rename", (contents, section) -> {
            if (seen != null && !seen.equals(section.title()) && !heading.fr().equals(section.title())) {
                throw Refusal.outdated(
                        "issue.changed-meanwhile", issues.get(number).version());
            }
            contents.rename(section, heading);
        });
    }

    public Issue addSection(int number, Heading heading) {
        return change(number, issue -> Deed.to(issue.add(null, heading, clock.instant()), "issue.add-section"));
    }

    private interface SectionChange {
        void on(Contents contents, Section section);
    }

    private Issue section(int number, long sectionId, String act, SectionChange change) {
        return change(number, issue -> {
            Contents contents = issue.edit(clock.instant());
            Section section = contents.section(sectionId);
            change.on(contents, section);
            return Deed.to(section, act);
        });
    }

    public Issue write(int number, long sectionId, Block block) {
        return change(number, issue -> {
            Section section = issue.contents().section(sectionId);
            return Deed.to(issue.write(section, block.whole(), clock.instant()), "issue.write");
        });
    }

    /** @param seen the block that was read; null when that is not told */
    public Issue rewrite(int number, long entryId, Block seen, Block block) {
        return change(number, issue -> {
            Entry entry = issue.edit(clock.instant()).entry(entryId);
            if (!entry.written()) {
                throw Refusal.unknown("entry.unknown");
            }
            if (seen != null && !seen.equals(entry.block()) && !block.equals(entry.block())) {
                throw Refusal.outdated("issue.changed-meanwhile", issue.version());
            }
            entry.write(block.whole());
            return Deed.to(entry, "issue.rewrite");
        });
    }

    /** The origin as it is now, when it no longer says what the entry took. */
    public Optional<Snapshot> newer(Entry entry) {
        return offer.now(entry.origin()).filter(snapshot -> !entry.saysAs(snapshot));
    }

    /** @param how whether the title and the summary stay as the team worded them */
    public Issue renew(int number, long entryId, Consumer<Renewal> how) {
        return change(number, issue -> {
            Entry entry = issue.edit(clock.instant()).entry(entryId);
            newer(entry).ifPresent(snapshot -> how.accept(new Renewal(entry, snapshot)));
            return Deed.to(entry, "issue.renew");
        });
    }

    /** Entries whose origin says something else now. */
    public List<Long> outdated(Issue issue) {
        List<Entry> shown = issue.contents().shown().stream()
                .flatMap(section -> section.entries().stream())
                .toList();
        List<Snapshot> now = offer.now(shown.stream().map(Entry::origin).toList());
        return shown.stream()
                .filter(entry -> now.stream()
                        .anyMatch(snapshot -> entry.comesFrom(snapshot.origin()) && !entry.saysAs(snapshot)))
                .map(Entry::id)
                .toList();
    }

    public Optional<Step> undoable(Issue issue) {
        return issue.draft() ? steps.last(issue) : Optional.empty();
    }

    /**
     * Undoes the last step, and only it: somebody may have changed something since the button was shown.
     *
     * @param edit the step that was shown
     */
    public Issue undo(int number, int edit) {
        Issue issue = issues.lock(number);
        Step last = steps.last(issue)
                .filter(step -> step.edit() == edit)
                .orElseThrow(() -> Refusal.conflict("undo.not-last"));
        Memento was = last.was();
        issue.edit(clock.instant()).become(was);
        if (was.wording() != null) {
            issue.introduce(was.wording(), clock.instant());
        }
        steps.remove(last);
        audit.record("issue.undo", NewsletterService.name(number), last.act());
        issues.flush();
        return issue;
    }

    /** Whose bytes a picture of a block has; unknown when no issue shows it. */
    public long picture(String key) {
        return issues.picture(key).orElseThrow(() -> Refusal.unknown("attachment.unknown"));
    }
}
