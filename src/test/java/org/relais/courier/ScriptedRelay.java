package org.relais.courier;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A relay that does at each point of the dialogue what a script says: it stands before a {@link SmtpSink} and passes on what
 * the script does not touch. Every command is written down before anything is answered, every accepted message is kept by the
 * sink before the sink answers.
 */
public final class ScriptedRelay implements AutoCloseable {
    /** The points of the dialogue; BODY is the first line of the message, END the dot after its last. */
    public enum Stage {
        CONNECT,
        EHLO,
        STARTTLS,
        AUTH,
        MAIL,
        RCPT,
        DATA,
        BODY,
        END,
        RSET,
        QUIT
    }

    /**
     * Where a dialogue has come to.
     *
     * @param connection which one of this relay, from 1
     * @param message which one of this relay, from 1; 0 before the first
     * @param to the recipient, empty before RCPT
     */
    public record Moment(Stage stage, int connection, int message, String to, Instant at) {}

    /** What to do at a moment. */
    @FunctionalInterface
    public interface Script {
        Script NONE = moment -> Act.PASS;

        Act at(Moment moment);

        /** The act at that stage, each time. */
        static Script at(Stage stage, Act act) {
            return moment -> moment.stage() == stage ? act : Act.PASS;
        }

        /** The act at that stage of the n-th message (for a stage before any message: connection). */
        static Script at(Stage stage, int nth, Act act) {
            return moment ->
                    moment.stage() == stage && nth == (moment.message() == 0 ? moment.connection() : moment.message())
                            ? act
                            : Act.PASS;
        }
    }

    /**
     * One thing it can do.
     *
     * @param heard whether the server behind hears the command, and so may accept the message
     * @param reply in place of the server's own, or null for that; lines are parted by {@code \n}
     * @param late how long the answer waits
     */
    public record Act(boolean heard, String reply, Then then, Duration late) {
        private Act(boolean heard, String reply, Then then) {
            this(heard, reply, then, Duration.ZERO);
        }

        private enum Then {
            GO_ON,
            IN_BYTES,
            HANG_UP,
            ONLY_HANG_UP,
            FALL_SILENT,
            TURN_DEAF
        }

        /** As the server says. */
        public static final Act PASS = new Act(true, null, Then.GO_ON);

        /** As the server says, each byte in a packet of its own. */
        public static final Act IN_BYTES = new Act(true, null, Then.IN_BYTES);

        /** Nothing is said any more until the other end gives up. */
        public static final Act SILENCE = new Act(false, null, Then.FALL_SILENT);

        /** The same, when the server has heard and perhaps taken it: its answer comes too late. */
        public static final Act HEARD_AND_SILENT = new Act(true, null, Then.FALL_SILENT);

        /** Nothing is read any more either. */
        public static final Act DEAF = new Act(false, null, Then.TURN_DEAF);

        /** The link drops before. */
        public static final Act DROP = new Act(false, null, Then.ONLY_HANG_UP);

        /** The link drops after: the server has heard, and nobody hears its answer. */
        public static final Act HEARD_AND_DROPPED = new Act(true, null, Then.ONLY_HANG_UP);

        public static Act say(String reply) {
            return new Act(false, reply, Then.GO_ON);
        }

        public static Act sayAndHangUp(String reply) {
            return new Act(false, reply, Then.HANG_UP);
        }

        /** As the server says, but only after a while. */
        public static Act late(Duration late) {
            return new Act(true, null, Then.GO_ON, late);
        }

        private String words(String servers) {
            return reply == null ? servers : reply.replace("\n", "\r\n") + "\r\n";
        }

        /** The server hears it, and another answer is given. */
        public static Act hearAndSay(String reply) {
            return new Act(true, reply, Then.GO_ON);
        }
    }

    private static final Map<String, Stage> COMMANDS = Map.of(
            "EHLO", Stage.EHLO,
            "HELO", Stage.EHLO,
            "STAR", Stage.STARTTLS,
            "AUTH", Stage.AUTH,
            "MAIL", Stage.MAIL,
            "RCPT", Stage.RCPT,
            "DATA", Stage.DATA,
            "RSET", Stage.RSET,
            "QUIT", Stage.QUIT);

    public final SmtpSink sink = new SmtpSink();
    public volatile Script script = Script.NONE;
    /** Whether it says that it may be told several commands at once (RFC 2920). */
    public volatile boolean offersPipelining;

    private final Collection<Moment> heard = new ConcurrentLinkedQueue<>();
    private final Collection<Socket> open = new ConcurrentLinkedQueue<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final AtomicInteger messages = new AtomicInteger();
    private final ServerSocket door;
    private volatile Clock clock = Clock.systemUTC();

    public ScriptedRelay() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        start(this::serve);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** A new one that hands over here. */
    public Courier courier() {
        return SmtpSink.courier(port());
    }

    /** Its clock goes ahead. */
    public void pass(Duration time) {
        clock = Clock.offset(clock, time);
    }

    /** Every command so far, in order. */
    public List<Moment> heard(Stage stage) {
        return heard.stream().filter(moment -> moment.stage() == stage).toList();
    }

    /** How many connections were open together at most. */
    public int mostAtOnce() {
        return mostAtOnce.get();
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket each : open) {
                each.close();
            }
        } catch (IOException gone) {
            // It was to be closed anyway.
        }
        sink.close();
    }

    private void serve() {
        try {
            while (true) {
                Socket client = door.accept();
                client.setTcpNoDelay(true);
                open.add(client);
                mostAtOnce.accumulateAndGet(open.size(), Math::max);
                start(() -> talk(client));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    private void talk(Socket client) {
        try (client;
                Dialogue dialogue = new Dialogue(client)) {
            dialogue.run();
        } catch (IOException hungUp) {
            // By the other end, or the test is over.
        } finally {
            open.remove(client);
        }
    }

    /** One connection, and one of its own to the server behind. */
    private final class Dialogue implements AutoCloseable {
        private final int connection = connections.incrementAndGet();
        private final InputStream in;
        private final OutputStream out;
        private Socket server;
        private InputStream answers;
        private Stage stage = Stage.CONNECT;
        private int message;
        private String to = "";

        Dialogue(Socket client) throws IOException {
            in = new BufferedInputStream(client.getInputStream());
            out = client.getOutputStream();
        }

        void run() throws IOException {
            Act greeting = act();
            boolean goOn = answer(greeting, greeting.words(dial()));
            while (goOn) {
                byte[] line = line(in);
                stage = line.length == 0 ? Stage.QUIT : stageOf(new String(line, StandardCharsets.ISO_8859_1));
                goOn = line.length > 0 && (stage == Stage.BODY ? body(line) : command(line));
            }
        }

        private Stage stageOf(String line) {
            if (stage == Stage.BODY) {
                return line.equals(".\r\n") ? Stage.END : Stage.BODY;
            }
            Stage command =
                    COMMANDS.get(line.substring(0, Math.min(4, line.length())).toUpperCase());
            if (command == Stage.MAIL) {
                message = messages.incrementAndGet();
                to = "";
            } else if (command == Stage.RCPT) {
                to = line.replaceAll("(?s).*<(.*)>.*", "$1");
            }
            return command == null ? stage : command;
        }

        private boolean command(byte[] line) throws IOException {
            Act act = act();
            String reply = act.words(act.heard() ? offering(ask(line)) : "");
            if (stage == Stage.END && !act.heard()) {
                dial(); // the server behind still waits for the dot
            }
            boolean goOn = answer(act, reply) && stage != Stage.QUIT;
            if (goOn && stage == Stage.DATA && reply.startsWith("354")) {
                stage = Stage.BODY;
                goOn = answer(act(), "");
            }
            if (goOn && stage == Stage.STARTTLS && reply.startsWith("220") && act.heard()) {
                start(() -> pass(answers, out));
                pass(in, server.getOutputStream());
            }
            return goOn;
        }

        private String offering(String reply) {
            return offersPipelining && stage == Stage.EHLO
                    ? reply.replaceFirst("250-", "250-relay\r\n250-PIPELINING\r\n250-")
                    : reply;
        }

        private boolean body(byte[] line) throws IOException {
            server.getOutputStream().write(line);
            return true;
        }

        private Act act() {
            Moment moment = new Moment(stage, connection, message, to, clock.instant());
            heard.add(moment);
            return script.at(moment);
        }

        private boolean answer(Act act, String reply) throws IOException {
            byte[] bytes = reply.getBytes(StandardCharsets.ISO_8859_1);
            LockSupport.parkNanos(act.late().toNanos());
            switch (act.then()) {
                case FALL_SILENT -> in.transferTo(OutputStream.nullOutputStream());
                case IN_BYTES -> {
                    for (byte each : bytes) {
                        out.write(each);
                    }
                }
                case GO_ON, HANG_UP -> out.write(bytes);
                case TURN_DEAF -> awaitTheEnd();
                case ONLY_HANG_UP -> {}
            }
            return act.then() == Act.Then.GO_ON || act.then() == Act.Then.IN_BYTES;
        }

        private void awaitTheEnd() {
            while (!door.isClosed()) {
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            }
        }

        /** @return the greeting */
        private String dial() throws IOException {
            close();
            server = new Socket(InetAddress.getLoopbackAddress(), sink.port());
            server.setTcpNoDelay(true);
            answers = new BufferedInputStream(server.getInputStream());
            String greeting = reply();
            if (stage != Stage.CONNECT) {
                ask("EHLO relais.example.org\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            return greeting;
        }

        private String ask(byte[] line) throws IOException {
            server.getOutputStream().write(line);
            return reply();
        }

        private String reply() throws IOException {
            StringBuilder reply = new StringBuilder();
            String line;
            do {
                line = new String(line(answers), StandardCharsets.ISO_8859_1);
                reply.append(line);
            } while (line.length() > 3 && line.charAt(3) == '-');
            return reply.toString();
        }

        @Override
        public void close() throws IOException {
            if (server != null) {
                server.close();
            }
        }
    }

    private static void pass(InputStream from, OutputStream to) {
        try {
            from.transferTo(to);
        } catch (IOException closed) {
            // The other end is gone.
        }
    }

    /** With its end; empty when there is no more. */
    private static byte[] line(InputStream from) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read = from.read();
        while (read >= 0) {
            line.write(read);
            if (read == '\n') {
                break;
            }
            read = from.read();
        }
        return line.toByteArray();
    }
}
