package org.relais.webinars;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.relais.web.RoomSettings;

/** An address of BigBlueButton's API: its checksum is the hash of the call's name, the query as it is sent, and the secret. */
record SignedCall(RoomSettings settings) {
    URI to(String call, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        String checksum = hash(call + query + settings.secret().orElseThrow());
        return URI.create(api() + "/" + call + "?" + query + "&checksum=" + checksum);
    }

    private String api() {
        String url = settings.url().orElseThrow().toString().replaceFirst("/+$", "");
        return url.endsWith("/api") ? url : url + "/api";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance(settings.checksum().equals("sha1") ? "SHA-1" : "SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
