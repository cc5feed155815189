package org.relais.newsletter;

import java.util.ArrayList;
import java.util.List;

/**
 * Where sections and entries stand. Each act says what moves and beside what it is to stand, never the whole order: two people who
 * move things at once both get what they asked for.
 */
final class Order {
    private final Contents contents;

    Order(Contents contents) {
        this.contents = contents;
    }

    /** One place on, or over into the section beside. */
    void move(Entry entry, int step) {
        List<Entry> mates = new ArrayList<>(contents.under(entry.section()));
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
        List<Section> sections = contents.sections();
        int beside = sections.indexOf(entry.section()) + step;
        if (beside >= 0 && beside < sections.size()) {
            List<Entry> others = new ArrayList<>(contents.under(sections.get(beside)));
            others.add(step < 0 ? others.size() : 0, entry);
            stand(sections.get(beside), others);
        }
    }

    void move(Section section, int step) {
        List<Section> order = new ArrayList<>(contents.sections());
        int to = order.indexOf(section) + step;
        if (to >= 0 && to < order.size()) {
            order.remove(section);
            order.add(to, section);
            stand(order);
        }
    }

    /** @param before the number of the entry it comes to stand before; last, when that one is not there (any more) */
    void place(Entry entry, Section into, long before) {
        List<Entry> mates = new ArrayList<>(contents.under(into));
        mates.remove(entry);
        int to = indexOf(mates.stream().map(Entry::id).toList(), before);
        mates.add(to, entry);
        stand(into, mates);
    }

    /** @param before the number of the section it comes to stand before; last, when that one is not there (any more) */
    void place(Section section, long before) {
        List<Section> order = new ArrayList<>(contents.sections());
        order.remove(section);
        int to = indexOf(order.stream().map(Section::id).toList(), before);
        order.add(to, section);
        stand(order);
    }

    private static int indexOf(List<Long> ids, long wanted) {
        int at = ids.indexOf(wanted);
        return at < 0 ? ids.size() : at;
    }

    private static void stand(Section section, List<Entry> order) {
        for (int at = 0; at < order.size(); at++) {
            order.get(at).stand(section, at);
        }
    }

    private static void stand(List<Section> order) {
        for (int at = 0; at < order.size(); at++) {
            order.get(at).stand(at);
        }
    }
}
