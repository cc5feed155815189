package org.relais.centre;

import java.util.List;
import org.relais.resources.Listing;
import org.relais.resources.Published;

/**
 * What a filter finds.
 *
 * @param resources all of them, in the filter's order
 */
public record Found(List<Published> resources, Counts counts) {
    static final int SIZE = 20;

    /**
     * One page of them.
     *
     * @param page from 1
     * @param pages at least 1
     */
    public record Leaf(List<Published> resources, long total, int page, int pages) {}

    /** A page that exists, whatever was asked. */
    public Leaf leaf(int asked) {
        int total = resources.size();
        int page = Listing.within(asked, total, SIZE);
        int from = (page - 1) * SIZE;
        return new Leaf(resources.subList(from, Math.min(from + SIZE, total)), total, page, Listing.pages(total, SIZE));
    }

    List<Published> first(int most) {
        return resources.subList(0, Math.min(most, resources.size()));
    }
}
