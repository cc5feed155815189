package org.relais.reach;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody makes the server knock inside its own network (S4, issue 6). The canary is a real server on loopback. */
class VisitTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** {@code %d} is the canary's port. */
    private static final List<String> PAYLOADS = List.of(
            "http://127.0.0.1:%d/",
            "http://127.1:%d/",
            "http://127.0.1:%d/",
            "http://0:%d/",
            "http://0.0.0.0:%d/",
            "http://2130706433:%d/",
            "http://017700000001:%d/",
            "http://0x7f000001:%d/",
            "http://0x7f.0.0.1:%d/",
            "http://0177.0.0.1:%d/",
            "http://0177.0.0.01:%d/",
            "http://127.0.0.1.:%d/",
            "http://127.000.000.001:%d/",
            "http://127.255.255.254:%d/",
            "http://127.0.0.1%%00.example.org:%d/",
            "http://localhost:%d/",
            "http://LOCALHOST:%d/",
            "http://localhost.:%d/",
            "http://foo.localhost:%d/",
            "http://localhost.localdomain:%d/",
            "http://localhost%%23@example.org:%d/",
            "http://user:pass@127.0.0.1:%d/",
            "http://example.org@127.0.0.1:%d/",
            "http://example.org:80@127.0.0.1:%d/",
            "http://127.0.0.1:%d@example.org/",
            "http://127.0.0.1:%d#@example.org/",
            "http://example.org#@127.0.0.1:%d/",
            "http://example.org\\@127.0.0.1:%d/",
            "http:\\\\127.0.0.1:%d\\",
            "http:///127.0.0.1:%d/",
            "http:127.0.0.1:%d/",
            "//127.0.0.1:%d/",
            "http://[::1]:%d/",
            "http://[::]:%d/",
            "http://[0:0:0:0:0:0:0:1]:%d/",
            "http://[0000::1]:%d/",
            "http://[::ffff:127.0.0.1]:%d/",
            "http://[::ffff:7f00:1]:%d/",
            "http://[::127.0.0.1]:%d/",
            "http://[64:ff9b::127.0.0.1]:%d/",
            "http://[2002:7f00:1::]:%d/",
            "http://[fe80::1]:%d/",
            "http://[fe80::1%%25lo]:%d/",
            "http://[fc00::1]:%d/",
            "http://[fd00::1]:%d/",
            "http://[ff02::1]:%d/",
            "http://10.0.0.1:%d/",
            "http://172.16.0.1:%d/",
            "http://172.31.255.255:%d/",
            "http://192.168.0.1:%d/",
            "http://169.254.169.254:%d/latest/meta-data/",
            "http://100.64.0.1:%d/",
            "http://198.18.0.1:%d/",
            "http://224.0.0.1:%d/",
            "http://255.255.255.255:%d/",
            "http://①②⑦.⓪.⓪.①:%d/",
            "http://１２７.0.0.1:%d/",
            "http://127。0。0。1:%d/",
            "http://inside.example.org:%d/",
            "http://mixed.example.org:%d/",
            "https://inside.example.org:%d/",
            "http://moves.example.org:%d/",
            "ftp://127.0.0.1:%d/",
            "gopher://127.0.0.1:%d/_GET%%20/",
            "file:///etc/passwd?%d",
            "dict://127.0.0.1:%d/",
            "jar:http://127.0.0.1:%d/a!/b",
            "javascript:fetch('http://127.0.0.1:%d/')",
            "data:text/html,http://127.0.0.1:%d/",
            "http://[::ffff:0:127.0.0.1]:%d/",
            "http://[::ffff:169.254.169.254]:%d/",
            "http://[64:ff9b:1::7f00:1]:%d/",
            "http://[2001:0:7f00:1::]:%d/",
            "http://[fec0::1]:%d/",
            "http://0x7f.1:%d/",
            "http://127.0.0.1:%d/\r\nHost: example.org",
            "");

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer canary;
    private HttpServer open;

    @BeforeEach
    void start() throws IOException {
        canary = server("127.0.0.1", 0);
        open = server("127.0.0.2", 0);
    }

    @AfterEach
    void stop() {
        canary.stop(0);
        open.stop(0);
    }

    private HttpServer server(String address, int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(address, port), 0);
        server.createContext("/", exchange -> {
            asked.add(address + exchange.getRequestURI());
            String to = exchange.getRequestURI().getQuery();
            if (to != null && to.startsWith("to=")) {
                exchange.getResponseHeaders().add("Location", to.substring(3));
                exchange.sendResponseHeaders(302, -1);
            } else {
                exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/gone") ? 404 : 200, -1);
            }
            exchange.close();
        });
        server.start();
        return server;
    }

    /** Names of the test; nothing is looked up outside. */
    private static InetAddress[] names(String host) throws UnknownHostException {
        Map<String, List<String>> known = Map.of(
                "inside.example.org", List.of("127.0.0.1"),
                "mixed.example.org", List.of("127.0.0.2", "127.0.0.1"),
                "open.example.org", List.of("127.0.0.2"));
        boolean literal = HostName.literal(host);
        if (!literal && !known.containsKey(host)) {
            throw new UnknownHostException(host);
        }
        List<String> all = literal ? List.of(host) : known.get(host);
        InetAddress[] found = new InetAddress[all.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = InetAddress.getByName(all.get(i));
        }
        return found;
    }

    /** As on the server, but that 127.0.0.2 plays the open Internet. */
    private static Visit visit(Visit.Resolver resolver) {
        return new Visit(
                PATIENCE,
                resolver,
                address -> PublicAddress.is(address) || address.getHostAddress().equals("127.0.0.2"));
    }

    private static Stream<String> payloads(int port) {
        return PAYLOADS.stream().map(payload -> payload.contains("%d") ? payload.formatted(port) : payload);
    }

    @Test
    void noPayloadReachesTheCanary() {
        assertThat(PAYLOADS).hasSizeGreaterThanOrEqualTo(60);
        payloads(canary.getAddress().getPort())
                .forEach(payload -> assertThat(visit(VisitTest::names).of(payload))
                        .as(payload)
                        .satisfies(sight -> assertThat(sight.alive()).isFalse())
                        .extracting(Sight::trouble)
                        .isIn("wrong", "private", "unknown-host"));
        assertThat(asked).isEmpty();
    }

    @Test
    void noneDoesBehindARedirectEither() {
        String door = "http://open.example.org:" + open.getAddress().getPort() + "/?to=";
        payloads(canary.getAddress().getPort())
                .filter(payload -> payload.matches("[a-z]+:.*") && !payload.contains("\r") && !payload.contains("#"))
                .forEach(payload -> visit(VisitTest::names)
                        .of(door + java.net.URLEncoder.encode(payload, java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(asked).isNotEmpty().allMatch(each -> each.startsWith("127.0.0.2"));
    }

    /** A name that leads outside when it is judged and inside a moment later. */
    @Test
    void aNameThatMovesInsideWithTheRedirectReachesNothing() {
        AtomicInteger lookups = new AtomicInteger();
        int port = open.getAddress().getPort();
        Sight sight = visit(host -> names(lookups.getAndIncrement() == 0 ? "open.example.org" : "inside.example.org"))
                .of("http://moves.example.org:" + port + "/?to=//moves.example.org:"
                        + canary.getAddress().getPort() + "/");
        assertThat(sight.trouble()).isEqualTo("private");
        assertThat(asked).hasSize(1).allMatch(each -> each.startsWith("127.0.0.2"));
    }

    @Test
    void aNameIsLookedUpOnceAndThenHeldTo() {
        AtomicInteger lookups = new AtomicInteger();
        Sight sight = visit(host -> names(lookups.getAndIncrement() == 0 ? "open.example.org" : "inside.example.org"))
                .of("http://moves.example.org:" + open.getAddress().getPort() + "/");
        assertThat(sight.code()).isEqualTo(200);
        assertThat(lookups).hasValue(1);
        assertThat(asked).containsExactly("127.0.0.2/");
    }

    @Test
    void aPageThatAnswersIsAliveAndOneThatIsGoneIsNot() {
        String site = "http://open.example.org:" + open.getAddress().getPort();
        assertThat(visit(VisitTest::names).of(site + "/?to=/there").alive()).isTrue();
        assertThat(visit(VisitTest::names).of(site + "/gone").alive()).isFalse();
        assertThat(visit(VisitTest::names).of("http://nowhere.example.org/").trouble())
                .isEqualTo("unknown-host");
    }

    @Test
    void theHeadSaysWhatLiesThereAndHowMuch() {
        open.removeContext("/");
        open.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "Audio/MPEG; charset=binary");
            exchange.sendResponseHeaders(200, 4_711_000);
            exchange.getResponseBody().write(new byte[1 << 16]);
            exchange.close();
        });
        Sight sight = visit(VisitTest::names)
                .of("http://open.example.org:" + open.getAddress().getPort() + "/son.mp3");
        assertThat(sight.length()).isEqualTo(4_711_000);
        assertThat(sight.type()).isEqualTo("audio/mpeg");
    }

    @Test
    void anEndlessRedirectIsLeftAfterSixPages() {
        String here = "http://open.example.org:" + open.getAddress().getPort() + "/";
        open.removeContext("/");
        open.createContext("/", exchange -> {
            asked.add("again");
            exchange.getResponseHeaders().add("Location", here);
            exchange.sendResponseHeaders(301, -1);
            exchange.close();
        });
        assertThat(visit(VisitTest::names).of(here).trouble()).isEqualTo("redirects");
        assertThat(asked.stream().filter("again"::equals)).hasSize(6);
    }
}
