package org.relais.preview;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;

/** How one looks at an issue; all of it stands in the address, so that no script is needed, and an address of a person never does. */
public class Look {
    public static final List<String> VIEWS = List.of("wide", "phone", "dark", "text");

    @QueryParam("view")
    @DefaultValue("wide")
    String view;

    @QueryParam("reads")
    @DefaultValue("")
    String reads;

    /** A sealed reader, or nothing for a sample. */
    @QueryParam("as")
    @DefaultValue("")
    String as;

    public String view() {
        return view != null && VIEWS.contains(view) ? view : "wide";
    }

    public String as() {
        return as == null ? "" : as;
    }

    /** As chosen, else what the reader reads. */
    Locale language(String otherwise) {
        return Locale.forLanguageTag("fr".equals(reads) || "en".equals(reads) ? reads : otherwise);
    }
}
