package org.relais.newsletter;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.relais.Refusal;
import org.relais.newsletter.Snapshot.Origin;

/**
 * What an issue holds: sections in order, entries in order under each, and those dropped, kept at hand. {@link Issue#edit} hands
 * it out to be changed; where things stand is {@link Order}'s.
 */
@Embeddable
public class Contents {
    /** Counted so that a change of a section or an entry raises the issue's version too. */
    private int edits;

    @Column(name = "edited_at")
    private Instant editedAt;

    @OneToMany(mappedBy = "issue", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<Section> sections = new ArrayList<>();

    @OneToMany(mappedBy = "issue", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Entry> entries = new ArrayList<>();

    protected Contents() {}

    void changed(Instant now) {
        edits++;
        editedAt = now;
    }

    /** Each under its heading, after what stands there; what is here already, or was dropped, is left alone. */
    int place(Issue issue, List<Placed> all) {
        List<Placed> fresh =
                all.stream().filter(each -> !holds(each.snapshot().origin())).toList();
        for (Placed each : fresh) {
            Section section = sectionFor(issue, each);
            stand(new Entry(issue, section, each.snapshot()), section);
        }
        return fresh.size();
    }

    private Section sectionFor(Issue issue, Placed placed) {
        return sections().stream()
                .filter(section -> section.takes(placed))
                .findFirst()
                .orElseGet(() -> add(issue, placed.rule(), placed.heading()));
    }

    /** @param rule the number of the rule that makes it, or null */
    Section add(Issue issue, Long rule, Heading heading) {
        Section section = new Section(issue, rule, heading);
        section.stand(all().stream().mapToInt(Section::position).max().orElse(-1) + 1);
        sections.add(section);
        return section;
    }

    /** A block, last in its section. */
    Entry write(Issue issue, Section section, Block block) {
        return stand(new Entry(issue, section, block), section);
    }

    private Entry stand(Entry entry, Section section) {
        entry.stand(section, afterAll(section));
        entries.add(entry);
        return entry;
    }

    /** All that another issue shows, as it says it. */
    void copy(Issue issue, Contents other) {
        other.shown().forEach(old -> {
            Section section = add(issue, old.ruleId(), old.heading());
            other.under(old).forEach(entry -> stand(new Entry(issue, section, entry), section));
        });
    }

    /** Whether that resource or webinar stands here or was dropped. */
    public boolean holds(Origin origin) {
        return entries.stream().anyMatch(entry -> entry.comesFrom(origin));
    }

    /** @return whether anything changed */
    boolean follow(Snapshot webinar, Instant now) {
        return noted(
                entries.stream()
                        .filter(entry -> entry.comesFrom(webinar.origin()))
                        .anyMatch(entry -> entry.follow(webinar.startsAt())),
                now);
    }

    /** @return whether anything changed */
    boolean withdraw(Origin webinar, Instant now) {
        return noted(entries.stream().filter(entry -> entry.comesFrom(webinar)).anyMatch(Entry::withdraw), now);
    }

    private boolean noted(boolean changed, Instant now) {
        if (changed) {
            changed(now);
        }
        return changed;
    }

    /** One place up, or to the end of the section above. */
    public void moveUp(Entry entry) {
        new Order(this).move(entry, -1);
    }

    /** One place down, or to the head of the section below. */
    public void moveDown(Entry entry) {
        new Order(this).move(entry, 1);
    }

    public void moveUp(Section section) {
        new Order(this).move(section, -1);
    }

    public void moveDown(Section section) {
        new Order(this).move(section, 1);
    }

    /** Words an entry otherwise than its origin. */
    public void shorten(Entry entry, String title, String summary) {
        entry.reword(title, summary);
    }

    public void rename(Section section, Heading heading) {
        section.rename(heading);
    }

    /** The section goes, and what stood under it is dropped: both are at hand. */
    public void remove(Section section) {
        under(section).forEach(Entry::drop);
        section.remove();
    }

    /** Takes its resource's new words in the place of ours. */
    public void renew(Entry entry, Snapshot snapshot) {
        entry.take(snapshot);
    }

    public void drop(Entry entry) {
        entry.drop();
    }

    /** Last in its section, which comes back too when it was removed. */
    public void putBack(Entry entry) {
        if (entry.dropped()) {
            entry.stand(entry.section(), afterAll(entry.section()));
            entry.putBack();
            entry.section().putBack();
        }
    }

    private int afterAll(Section section) {
        return under(section).stream().mapToInt(Entry::position).max().orElse(-1) + 1;
    }

    /** As it was before a change: what the change added is gone, what it touched is as it was. */
    void become(Memento was) {
        entries.removeIf(entry -> was.added().contains(entry.id()));
        sections.stream().filter(section -> was.added().contains(-section.id())).forEach(Section::remove);
        was.sections().forEach(each -> section(each.id()).become(each));
        was.entries().forEach(each -> entry(each.id()).become(each, section(each.section())));
    }

    /** Sections that have something to show, in order: what is read. */
    public List<Section> shown() {
        return sections().stream().filter(section -> !under(section).isEmpty()).toList();
    }

    /** Sections in order, those too that are still empty: what is composed. */
    public List<Section> sections() {
        return sections.stream()
                .filter(section -> !section.removed())
                .sorted(Comparator.comparing(Section::position))
                .toList();
    }

    /** Those that were removed too. */
    List<Section> all() {
        return sections;
    }

    List<Entry> entries() {
        return entries;
    }

    List<Entry> under(Section section) {
        return entries.stream()
                .filter(entry -> entry.section() == section && !entry.dropped())
                .sorted(Comparator.comparing(Entry::position))
                .toList();
    }

    public List<Entry> dropped() {
        return entries.stream().filter(Entry::dropped).toList();
    }

    /** Those whose webinar was cancelled since they came in. */
    List<Entry> cancelled() {
        return entries.stream().filter(Entry::cancelled).toList();
    }

    /** How many stand under the section that a rule made. */
    int standing(long rule) {
        return sections().stream()
                .filter(section -> section.made(rule))
                .mapToInt(section -> under(section).size())
                .sum();
    }

    /** How many entries it shows. */
    public int size() {
        return entries.size() - dropped().size();
    }

    public Entry entry(long id) {
        return entries.stream()
                .filter(entry -> entry.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("entry.unknown"));
    }

    public Section section(long id) {
        return found(id).orElseThrow(() -> Refusal.unknown("section.unknown"));
    }

    private Optional<Section> found(long id) {
        return sections.stream().filter(section -> section.id() == id).findFirst();
    }

    int edits() {
        return edits;
    }

    public Instant editedAt() {
        return editedAt;
    }
}
