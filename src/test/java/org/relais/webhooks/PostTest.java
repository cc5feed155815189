package org.relais.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over a real socket, to a server that says exactly what it is told. */
@Timeout(20)
class PostTest {
    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private final Post post = new Post(Duration.ofSeconds(2));
    private ServerSocket server;

    /** What the other side does once it has the request. */
    @FunctionalInterface
    private interface Behaviour {
        void answer(OutputStream out) throws IOException, InterruptedException;
    }

    @AfterEach
    void close() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void sendsTheBodyWithItsHeaders() throws Exception {
        URI url = serve(says("HTTP/1.1 204 No Content\r\n\r\n"));
        assertThat(send(url)).isEqualTo(Answer.of(204));
        assertThat(requests.poll(5, TimeUnit.SECONDS))
                .startsWith("POST /hook?a=b HTTP/1.1\r\nHost: localhost:" + url.getPort() + "\r\n")
                .contains("\r\nwebhook-id: evt_1\r\n", "\r\nContent-Length: 8\r\n", "\r\nConnection: close\r\n")
                .endsWith("\r\n\r\n{\"é\":1}");
    }

    @ParameterizedTest
    @CsvSource({"200", "500", "302", "410"})
    void bringsBackTheCodeAndFollowsNothing(int code) throws Exception {
        URI url = serve(says("HTTP/1.1 " + code + " Whatever\r\nLocation: http://127.0.0.1:1/\r\n\r\n<html>"));
        assertThat(send(url)).isEqualTo(Answer.of(code));
    }

    @Test
    void waitsForTheAnswerBehindWhatAnnouncesIt() throws Exception {
        URI url = serve(says("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"));
        assertThat(send(url)).isEqualTo(Answer.of(200));
    }

    @ParameterizedTest
    @CsvSource({"SSH-2.0-OpenSSH_9.2", "HTTP/2 200 OK", "''", "HTTP/1.1 2xx Yes", "HTTP/1.1 20"})
    void whatIsNoHttpIsNoAnswer(String answer) throws Exception {
        assertThat(send(serve(says(answer)))).isEqualTo(Answer.none("no-http"));
    }

    @Test
    void anAnswerThatDripsIsGivenUpInTime() throws Exception {
        URI url = serve(out -> {
            out.write("HTTP/1.1 103 Early Hints\r\n".getBytes(StandardCharsets.US_ASCII));
            while (!Thread.currentThread().isInterrupted()) {
                out.write('x');
                out.flush();
                TimeUnit.MILLISECONDS.sleep(100);
            }
        });
        long start = System.nanoTime();
        assertThat(send(url)).isEqualTo(Answer.none("slow"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void anEndlessHeadIsGivenUp() throws Exception {
        URI url = serve(says("HTTP/1.1 103 Early Hints\r\nX: " + "x".repeat(100_000)));
        assertThat(send(url)).isEqualTo(Answer.none("no-http"));
    }

    @Test
    void whereNobodyListensThereIsNoAnswer() throws Exception {
        try (Socket taken = new Socket()) { // a port that is nobody else's either
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            assertThat(send(URI.create("http://localhost:" + taken.getLocalPort() + "/")))
                    .isEqualTo(Answer.none("unreachable"));
        }
    }

    @Test
    void aServerWithoutACertificateIsNotTrusted() throws Exception {
        URI url = serve(says("HTTP/1.1 200 OK\r\n\r\n"));
        URI secure = URI.create("https://localhost:" + url.getPort() + "/");
        assertThat(send(secure)).isEqualTo(Answer.none("tls"));
    }

    @Test
    void anInsideAddressIsNeverReached() throws Exception {
        URI url = serve(says("HTTP/1.1 200 OK\r\n\r\n"));
        assertThat(post.send(new Target(url, false), Map.of(), "{}")).isEqualTo(Answer.none("private"));
        assertThat(requests.poll(200, TimeUnit.MILLISECONDS)).as("the canary").isNull();
    }

    private Answer send(URI url) {
        return post.send(new Target(url, true), Map.of("webhook-id", "evt_1"), "{\"é\":1}");
    }

    private static Behaviour says(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private URI serve(Behaviour behaviour) throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> {
            try (Socket socket = server.accept()) {
                byte[] read = new byte[4096];
                int length = Math.max(0, socket.getInputStream().read(read));
                requests.add(new String(read, 0, length, StandardCharsets.UTF_8));
                behaviour.answer(socket.getOutputStream());
            } catch (IOException gone) {
                // the other side has given up, which is the point of some tests
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
        return URI.create("http://localhost:" + server.getLocalPort() + "/hook?a=b");
    }
}
