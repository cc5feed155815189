package org.relais.centre;

import java.util.Arrays;
import java.util.List;
import org.relais.resources.Listing;
import org.relais.resources.Published;

/**
 * What a filter finds.
 *
 * @param all that is public
 * @param places in that list of what was found, in the filter's order
 */
public record Found(List<Published> all, int[] places, Counts counts) {
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
        int total = places.length;
        int page = Listing.within(asked, total, SIZE);
        int from = (page - 1) * SIZE;
        return new Leaf(some(from, from + SIZE), total, page, Listing.pages(total, SIZE));
    }

    List<Published> first(int most) {
        return some(0, most);
    }

    private List<Published> some(int from, int to) {
        return Arrays.stream(places, from, Math.min(to, places.length))
                .mapToObj(all::get)
                .toList();
    }
}
