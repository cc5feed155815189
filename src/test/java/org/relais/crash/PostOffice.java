package org.relais.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * The relay, a process of its own that can die and come back: as much SMTP as a sender needs. Each message is written into the
 * {@link Logbook} before it is answered for. Orders come line by line on its standard input, and each is answered by one line;
 * when there is nobody left to give orders it ends. {@link RelayProcess} is its other end.
 */
final class PostOffice {
    /** Any node. */
    static final String ANYONE = "*";

    private static final int WAITING = 200;

    private final Logbook logbook;
    private final Map<Integer, String> current = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger taken = new AtomicInteger();
    private Phase closed;
    private String toWhom;
    private int held;
    private volatile long longest;

    private PostOffice(Logbook logbook) {
        this.logbook = logbook;
    }

    /** @param arguments port and file of the logbook */
    public static void main(String[] arguments) throws IOException {
        PostOffice office = new PostOffice(new Logbook(Path.of(arguments[1])));
        try (ServerSocket door = new ServerSocket()) {
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])), WAITING);
            office.logbook.write(Ledger.BOOT);
            Thread clerks = new Thread(() -> office.serve(door));
            clerks.setDaemon(true);
            clerks.start();
            office.obey();
        }
    }

    private void serve(ServerSocket door) {
        try {
            while (true) {
                Socket sender = door.accept();
                sender.setTcpNoDelay(true);
                Thread clerk = new Thread(new Clerk(connections.incrementAndGet(), sender, this, logbook));
                clerk.setDaemon(true);
                clerk.start();
            }
        } catch (IOException over) {
            // Nobody gives orders any more.
        }
    }

    private void obey() throws IOException {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("open");
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            System.out.println(obey(order.split(" ")));
        }
    }

    private Object obey(String... order) {
        switch (order[0]) {
            case "hold" -> hold(Phase.valueOf(order[1]), order[2]);
            case "release" -> hold(null, ANYONE);
            case "slow" -> longest = Duration.ofMillis(Long.parseLong(order[1])).toNanos();
            case "mark" -> logbook.write(Ledger.MARK, order[1], order[2]);
            case "held" -> {
                return held();
            }
            case "taken" -> {
                return taken.get();
            }
            case "open" -> {
                return current.values().stream().filter(order[1]::equals).count();
            }
            default -> throw new IllegalArgumentException(order[0]);
        }
        return "done";
    }

    private synchronized void hold(Phase phase, String node) {
        closed = phase;
        toWhom = node;
        notifyAll();
    }

    private synchronized int held() {
        return held;
    }

    /** Waits there as long as it is closed to that node. */
    synchronized void pass(Phase phase, String node) {
        held++;
        try {
            while (phase == closed && (toWhom.equals(ANYONE) || toWhom.equals(node))) {
                wait();
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } finally {
            held--;
        }
    }

    /** Takes its time, a different one each time. */
    void dawdle() {
        if (longest > 0) {
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest));
        }
    }

    /** A message of that node is being said. */
    void begins(int connection, String node) {
        current.put(connection, node);
    }

    /** What came next shows that its sender knows what became of it. */
    void isOver(int connection) {
        current.remove(connection);
    }

    void took() {
        taken.incrementAndGet();
    }
}
