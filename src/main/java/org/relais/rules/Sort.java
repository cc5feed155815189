package org.relais.rules;

import java.util.Arrays;
import java.util.Optional;
import org.relais.resources.ResourceKind;

/** What can come into an issue: the kinds of resources, and webinars to come. */
public enum Sort {
    DOCUMENT,
    WEBINAR,
    EVENT,
    ACTION,
    TRAINING,
    PODCAST,
    TOOL;

    public static Sort of(ResourceKind kind) {
        return valueOf(kind.name());
    }

    static Optional<Sort> typed(String typed) {
        return Arrays.stream(values()).filter(each -> each.name().equals(typed)).findFirst();
    }
}
