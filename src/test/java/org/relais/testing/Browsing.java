package org.relais.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * Someone with a browser that has no scripts: keeps cookies, sends {@code Origin} with forms, and follows no redirect by itself,
 * since where it leads is part of what a test looks at.
 */
public class Browsing {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BOUNDARY = "relais-form-boundary";

    private final Map<String, String> cookies = new TreeMap<>();
    private final String site;
    private String language;
    private String token;

    protected Browsing() {
        this(ServerExtension.address());
    }

    Browsing(String site) {
        this.site = site;
    }

    /** The language this browser asks for from now on. */
    public void reads(String wish) {
        language = wish;
    }

    /** Each request from now on carries this token. */
    void bears(String secret) {
        token = secret;
    }

    /** A file as a form sends it. */
    public record Upload(String field, String fileName, byte[] content) {}

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Follows redirects to the page at their end. */
    public Answer open(String path) {
        return get(path).follow();
    }

    /** A form: names and values in turn; a name may come several times. */
    public Answer post(String path, String... namesAndValues) {
        return send(request(path)
                .header("Origin", site)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(namesAndValues))));
    }

    public Answer upload(String path, Upload file, String... namesAndValues) {
        return send(request(path)
                .header("Origin", site)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(multipart(file, namesAndValues))));
    }

    /** For what a browser would not do by itself: any method, headers in turn. */
    public Answer send(String method, String path, String body, String... headers) {
        HttpRequest.Builder builder =
                request(path).method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        return send(builder);
    }

    public String cookie(String name) {
        return cookies.get(name);
    }

    public void forgetCookies() {
        cookies.clear();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(site).resolve(path)).timeout(PATIENCE);
        if (language != null) {
            request.header("Accept-Language", language);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!cookies.isEmpty()) {
            StringJoiner header = new StringJoiner("; ");
            cookies.forEach((name, value) -> header.add(name + "=" + value));
            request.header("Cookie", header.toString());
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(this, response);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, pair.substring(pair.indexOf('=') + 1));
        }
    }

    private static String form(String... namesAndValues) {
        StringJoiner body = new StringJoiner("&");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.add(encode(namesAndValues[i]) + "=" + encode(namesAndValues[i + 1]));
        }
        return body.toString();
    }

    private static byte[] multipart(Upload file, String... namesAndValues) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            write(
                    body,
                    "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + namesAndValues[i]
                            + "\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" + namesAndValues[i + 1] + "\r\n");
        }
        if (file != null) {
            write(
                    body,
                    "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + file.field() + "\"; filename=\""
                            + file.fileName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
            body.writeBytes(file.content());
            write(body, "\r\n");
        }
        write(body, "--" + BOUNDARY + "--\r\n");
        return body.toByteArray();
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
