package org.relais.resources;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total over all its pages
 * @param page from 1
 * @param pages at least 1
 */
public record Listing(List<Resource> resources, long total, int page, int pages) {
    public static Listing of(List<Resource> resources, long total, int page, int size) {
        return new Listing(resources, total, page, pages(total, size));
    }

    public static int pages(long total, int size) {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** A page that exists, whatever was asked. */
    public static int within(int asked, long total, int size) {
        return Math.max(1, Math.min(asked, pages(total, size)));
    }
}
