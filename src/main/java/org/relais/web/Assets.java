package org.relais.web;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Styles, scripts, fonts and icons, all from here (P9), under an address that changes when they do, so kept for a year. */
@Path("/assets")
@PermitAll
@ApplicationScoped
public class Assets {
    private static final String WEBJARS = "META-INF/resources/webjars/";
    private static final List<String> FILES = List.of(
            WEBJARS + "bootstrap/5.3.8/dist/css/bootstrap.min.css",
            WEBJARS + "htmx.org/2.0.10/dist/htmx.min.js",
            WEBJARS + "sortablejs/1.15.6/Sortable.min.js",
            "assets/theme.css",
            "assets/relais.css",
            "assets/relais.js",
            "assets/proof.js",
            "assets/icons.svg",
            "assets/favicon.svg",
            "assets/figtree-latin-wght-normal.woff2",
            "assets/newsreader-latin-wght-normal.woff2");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");

    private final Map<String, byte[]> files = new HashMap<>();
    private String version;

    @PostConstruct
    void load() {
        MessageDigest digest = sha256();
        for (String file : FILES) {
            byte[] content = read(file);
            digest.update(content);
            files.put(file.substring(file.lastIndexOf('/') + 1), content);
        }
        version = HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    }

    @GET
    @Path("/{version}/{name}")
    public Response get(@PathParam("name") String name) {
        byte[] content = files.get(name);
        if (content == null) {
            throw new NotFoundException();
        }
        return Response.ok(content, TYPES.get(name.substring(name.lastIndexOf('.') + 1)))
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .build();
    }

    /** Changes whenever one of the files does. */
    public String version() {
        return version;
    }

    private static byte[] read(String file) {
        try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The asset " + file + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
