package org.relais.centre;

/** Where the map leads: the same filter in another place. Its address is written once, since there are a hundred places. */
public final class Directions {
    private static final String PLACE = Facet.DEPARTEMENT.parameter() + "=";

    private final String before;
    private final String after;

    /** A value never holds « = », which is escaped in it. */
    Directions(Filter filter) {
        String address = filter.in(Filter.NATIONAL).at("/resources");
        int place = address.indexOf(PLACE + Filter.NATIONAL) + PLACE.length();
        before = address.substring(0, place);
        after = address.substring(place + Filter.NATIONAL.length());
    }

    /** @param code an INSEE code */
    public String to(String code) {
        return before + code + after;
    }
}
