package org.relais.webinars;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total over all its pages
 * @param page from 1
 * @param pages at least 1
 */
public record Listing(List<Webinar> webinars, long total, int page, int pages) {
    static final int SIZE = 30;

    static int pages(long total) {
        return (int) Math.max(1, (total + SIZE - 1) / SIZE);
    }

    /** A page that exists, whatever was asked. */
    static int within(int asked, long total) {
        return Math.max(1, Math.min(asked, pages(total)));
    }
}
