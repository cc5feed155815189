package org.relais.newsletter;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What people arranged and wrote in an issue before a change: only what the change touched, so that undoing it touches nothing else,
 * and the numbers of what it added. Dates and cancellations of webinars are not in it: those follow the webinar.
 *
 * @param wording null when it did not change
 */
record Memento(Wording wording, List<SectionWas> sections, List<EntryWas> entries, Set<Long> added) {

    /** A section as it was. */
    record SectionWas(long id, String title, String titleEn, int position, boolean removed) {
        static SectionWas of(Section section) {
            return new SectionWas(
                    section.id(), section.title(), section.titleEn(), section.position(), section.removed());
        }
    }

    /** An entry as it was. */
    record EntryWas(
            long id,
            long section,
            int position,
            boolean dropped,
            String title,
            String summary,
            String link,
            String place,
            Original original,
            Picture picture) {}

    static Memento of(Issue issue) {
        return new Memento(
                issue.wording(),
                issue.contents().all().stream().map(SectionWas::of).toList(),
                issue.contents().entries().stream().map(Entry::was).toList(),
                Set.of());
    }

    /** What of this is otherwise in what came after. */
    Memento before(Memento after) {
        Set<Long> known = ids(this);
        Set<Long> added = ids(after);
        added.removeAll(known);
        Set<SectionWas> sameSections = new HashSet<>(after.sections);
        Set<EntryWas> sameEntries = new HashSet<>(after.entries);
        return new Memento(
                wording.equals(after.wording) ? null : wording,
                sections.stream().filter(each -> !sameSections.contains(each)).toList(),
                entries.stream().filter(each -> !sameEntries.contains(each)).toList(),
                added);
    }

    private static Set<Long> ids(Memento memento) {
        Set<Long> ids = new HashSet<>();
        memento.sections.forEach(each -> ids.add(-each.id())); // two tables, two sequences: sections below zero
        memento.entries.forEach(each -> ids.add(each.id()));
        return ids;
    }

    boolean empty() {
        return wording == null && sections.isEmpty() && entries.isEmpty() && added.isEmpty();
    }

    String written() {
        JsonArrayBuilder sectionsWere = Json.createArrayBuilder();
        sections.forEach(each -> sectionsWere.add(Json.createObjectBuilder()
                .add("id", each.id())
                .add("title", each.title())
                .add("titleEn", each.titleEn())
                .add("position", each.position())
                .add("removed", each.removed())));
        JsonArrayBuilder entriesWere = Json.createArrayBuilder();
        entries.forEach(each -> entriesWere.add(written(each)));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("sections", sectionsWere)
                .add("entries", entriesWere)
                .add("added", Json.createArrayBuilder(added));
        if (wording != null) {
            json.add(
                    "wording",
                    Json.createArrayBuilder(List.of(wording.title(), wording.subject(), wording.introduction())));
        }
        return json.build().toString();
    }

    private static JsonObjectBuilder written(EntryWas entry) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", entry.id())
                .add("section", entry.section())
                .add("position", entry.position())
                .add("dropped", entry.dropped())
                .add("title", entry.title())
                .add("summary", entry.summary())
                .add("place", entry.place())
                .add("version", entry.original().version())
                .add("originalTitle", entry.original().title())
                .add("originalSummary", entry.original().summary());
        if (entry.link() != null) {
            json.add("link", entry.link());
        }
        if (entry.picture() != null) {
            json.add("picture", entry.picture().id());
            json.add("key", entry.picture().key());
        }
        return json;
    }

    static Memento read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            JsonArray words = json.getJsonArray("wording");
            return new Memento(
                    words == null ? null : new Wording(words.getString(0), words.getString(1), words.getString(2)),
                    json.getJsonArray("sections").getValuesAs(Memento::section),
                    json.getJsonArray("entries").getValuesAs(Memento::entry),
                    new HashSet<>(json.getJsonArray("added").getValuesAs(JsonNumber::longValue)));
        }
    }

    private static SectionWas section(JsonObject json) {
        return new SectionWas(
                json.getJsonNumber("id").longValue(),
                json.getString("title"),
                json.getString("titleEn"),
                json.getInt("position"),
                json.getBoolean("removed"));
    }

    private static EntryWas entry(JsonObject json) {
        return new EntryWas(
                json.getJsonNumber("id").longValue(),
                json.getJsonNumber("section").longValue(),
                json.getInt("position"),
                json.getBoolean("dropped"),
                json.getString("title"),
                json.getString("summary"),
                json.getString("link", null),
                json.getString("place"),
                new Original(
                        json.getInt("version"), json.getString("originalTitle"), json.getString("originalSummary")),
                json.containsKey("picture")
                        ? new Picture(json.getJsonNumber("picture").longValue(), json.getString("key"))
                        : null);
    }
}
