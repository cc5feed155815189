package org.relais.newsletter;

import org.relais.resources.ResourceKind;

/** What an entry is about, in the order that headings stand in by themselves: the kinds of resources, and webinars to come. */
public enum EntryKind {
    DOCUMENT,
    WEBINAR,
    EVENT,
    ACTION,
    TRAINING,
    PODCAST,
    TOOL;

    static EntryKind of(ResourceKind kind) {
        return valueOf(kind.name());
    }
}
