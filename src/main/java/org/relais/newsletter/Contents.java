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
import org.relais.Refusal;

/**
 * What an issue holds: sections in order, entries in order under each, and those dropped, kept at hand. {@link Issue#edit} hands
 * it out to be changed.
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

    @OneToMany(mappedBy = "issue", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<Entry> entries = new ArrayList<>();

    protected Contents() {}

    void changed(Instant now) {
        edits++;
        editedAt = now;
    }

    int assemble(Issue issue, List<Snapshot> snapshots) {
        List<Snapshot> fresh = snapshots.stream()
                .filter(snapshot -> !holds(snapshot.origin()))
                .sorted(Comparator.comparing(Snapshot::kind))
                .toList();
        for (Snapshot snapshot : fresh) {
            Section section = sectionFor(issue, snapshot.kind());
            Entry entry = new Entry(issue, section, snapshot);
            entry.stand(section, afterAll(section));
            entries.add(entry);
        }
        return fresh.size();
    }

    /** Whether that resource or webinar stands here or was dropped. */
    public boolean holds(Snapshot.Origin origin) {
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
    boolean withdraw(Snapshot.Origin webinar, Instant now) {
        return noted(entries.stream().filter(entry -> entry.comesFrom(webinar)).anyMatch(Entry::withdraw), now);
    }

    private boolean noted(boolean changed, Instant now) {
        if (changed) {
            changed(now);
        }
        return changed;
    }

    private Section sectionFor(Issue issue, EntryKind kind) {
        return sections.stream()
                .filter(section -> section.kind() == kind)
                .findFirst()
                .orElseGet(() -> {
                    Section section = new Section(issue, kind);
                    section.stand(sections.size());
                    sections.add(section);
                    return section;
                });
    }

    /** One place up, or to the end of the section above. */
    public void moveUp(Entry entry) {
        move(entry, -1);
    }

    /** One place down, or to the head of the section below. */
    public void moveDown(Entry entry) {
        move(entry, 1);
    }

    private void move(Entry entry, int step) {
        List<Entry> mates = new ArrayList<>(under(entry.section()));
        int to = mates.indexOf(entry) + step;
        if (to >= 0 && to < mates.size()) {
            mates.remove(entry);
            mates.add(to, entry);
            stand(entry.section(), mates);
        } else {
            cross(entry, step);
        }
    }

    private void cross(Entry entry, int step) {
        List<Section> shown = shown();
        int beside = shown.indexOf(entry.section()) + step;
        if (beside >= 0 && beside < shown.size()) {
            List<Entry> others = new ArrayList<>(under(shown.get(beside)));
            others.add(step < 0 ? others.size() : 0, entry);
            stand(shown.get(beside), others);
        }
    }

    private static void stand(Section section, List<Entry> order) {
        for (int at = 0; at < order.size(); at++) {
            order.get(at).stand(section, at);
        }
    }

    public void moveUp(Section section) {
        move(section, -1);
    }

    public void moveDown(Section section) {
        move(section, 1);
    }

    private void move(Section section, int step) {
        List<Section> order = new ArrayList<>(shown());
        int to = order.indexOf(section) + step;
        if (to >= 0 && to < order.size()) {
            order.remove(section);
            order.add(to, section);
            stand(order);
        }
    }

    /** Those that are not named keep their order, after the others. */
    private void stand(List<Section> first) {
        List<Section> order = new ArrayList<>(first);
        sections.stream().filter(section -> !first.contains(section)).forEach(order::add);
        for (int at = 0; at < order.size(); at++) {
            order.get(at).stand(at);
        }
        sections.sort(Comparator.comparing(Section::position));
    }

    /** A whole order at once, as dragging makes it. */
    public void arrange(Arrangement arrangement) {
        List<Section> first = new ArrayList<>();
        arrangement.sections().forEach((sectionId, entryIds) -> {
            Section section = section(sectionId);
            first.add(section);
            stand(section, entryIds.stream().map(this::entry).toList());
        });
        stand(first);
    }

    /** Words an entry otherwise than its origin. */
    public void shorten(Entry entry, String title, String summary) {
        entry.reword(title, summary);
    }

    /** Takes the origin's words as they are now. */
    public void renew(Entry entry, Snapshot snapshot) {
        entry.take(snapshot);
    }

    public void rename(Section section, String title) {
        section.rename(title);
    }

    public void drop(Entry entry) {
        entry.drop();
    }

    /** At the end of the section it stood in. */
    public void putBack(Entry entry) {
        if (entry.dropped()) {
            entry.stand(entry.section(), afterAll(entry.section()));
            entry.putBack();
        }
    }

    private int afterAll(Section section) {
        return under(section).stream().mapToInt(Entry::position).max().orElse(-1) + 1;
    }

    /** Sections that have something to show, in order. */
    public List<Section> shown() {
        return sections.stream()
                .filter(section -> !under(section).isEmpty())
                .sorted(Comparator.comparing(Section::position))
                .toList();
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
        return sections.stream()
                .filter(section -> section.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("section.unknown"));
    }

    public Instant editedAt() {
        return editedAt;
    }
}
