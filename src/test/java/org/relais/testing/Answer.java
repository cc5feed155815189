package org.relais.testing;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the server answered, as a page, as text, or as where it leads. */
public final class Answer {
    private final Browsing browsing;
    private final HttpResponse<String> response;

    Answer(Browsing browsing, HttpResponse<String> response) {
        this.browsing = browsing;
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    /** The header's first value, or the empty string. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public List<String> headers(String name) {
        return response.headers().allValues(name);
    }

    /** The path and query a redirect leads to. */
    public String location() {
        URI to = URI.create(header("Location"));
        return to.getRawQuery() == null ? to.getRawPath() : to.getRawPath() + "?" + to.getRawQuery();
    }

    public Document page() {
        return Jsoup.parse(body());
    }

    /** The sentences of the error summary and of the fields, or nothing. */
    public String errors() {
        return page().select(".error-summary li").text();
    }

    /** What the page says was done, or nothing. */
    public String notice() {
        return page().select(".notice.is-ok").text();
    }

    /** What a form's field holds. */
    public String typed(String name) {
        Element field = page().selectFirst("[name=\"" + name + "\"]");
        return field == null ? null : field.tagName().equals("textarea") ? field.text() : field.val();
    }

    public Answer follow() {
        Answer answer = this;
        for (int hops = 0; answer.status() == 303 && hops < 5; hops++) {
            answer = browsing.get(answer.location());
        }
        return answer;
    }

    public Answer expect(int status) {
        Assertions.assertThat(status()).as(this::toString).isEqualTo(status);
        return this;
    }

    @Override
    public String toString() {
        return response.request().method() + " " + response.uri() + " → " + status() + " "
                + (header("Content-Type").contains("html")
                        ? page().select("main").text()
                        : body());
    }
}
