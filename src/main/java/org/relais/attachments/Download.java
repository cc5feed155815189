package org.relais.attachments;

import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How a file leaves: to be saved, and able to do nothing when it is opened all the same (S15). */
public final class Download {
    private Download() {}

    public static Response of(String name, String type, byte[] content) {
        return headers(Response.ok(content, type), name).build();
    }

    static Response.ResponseBuilder headers(Response.ResponseBuilder answer, String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return answer.header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded)
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, max-age=3600");
    }
}
