package org.relais.envelope;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.relais.testing.Loopback;

/** A Postfix of its own that takes mail on loopback and hands it on to a port, in seven bits whatever it was given. */
final class PostfixHop implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/postfix");
    private static final List<String> DAEMONS = List.of("/usr/lib/postfix/sbin", "/usr/libexec/postfix");

    private final Path folder;
    private final int port;

    private PostfixHop(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Only root may start one, as its parts run under accounts of their own. */
    static boolean possible() {
        return Files.isExecutable(PROGRAM) && "root".equals(System.getProperty("user.name"));
    }

    static PostfixHop to(int sink) {
        try {
            PostfixHop hop = new PostfixHop(Files.createTempDirectory("relais-postfix-"), Loopback.freePort());
            hop.configure(sink);
            hop.run("start");
            Awaitility.await("postfix").until(() -> Loopback.answers(hop.port));
            return hop;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int port() {
        return port;
    }

    private void configure(int sink) throws IOException {
        Files.createDirectories(folder.resolve("spool"));
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.setOwner(
                data, data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postfix"));
        folder.toFile().setExecutable(true, false);
        folder.toFile().setReadable(true, false);
        String daemons = DAEMONS.stream()
                .filter(each -> Files.isDirectory(Path.of(each)))
                .findFirst()
                .orElseThrow();
        Files.writeString(folder.resolve("main.cf"), """
                compatibility_level = 3.6
                queue_directory = %1$s/spool
                data_directory = %1$s/data
                daemon_directory = %2$s
                command_directory = /usr/sbin
                mail_owner = postfix
                setgid_group = postdrop
                inet_interfaces = 127.0.0.1
                inet_protocols = ipv4
                mynetworks = 127.0.0.0/8
                myhostname = relay.example.org
                mydestination =
                alias_maps =
                relayhost = [127.0.0.1]:%3$d
                smtp_dns_support_level = disabled
                smtpd_relay_restrictions = permit_mynetworks, reject
                smtp_discard_ehlo_keywords = 8bitmime, chunking
                smtputf8_enable = no
                """.formatted(folder, daemons, sink));
        Files.writeString(folder.resolve("master.cf"), """
                127.0.0.1:%d inet n - n - - smtpd
                pickup unix n - n 60 1 pickup
                cleanup unix n - n - 0 cleanup
                qmgr unix n - n 300 1 qmgr
                rewrite unix - - n - - trivial-rewrite
                bounce unix - - n - 0 bounce
                defer unix - - n - 0 bounce
                trace unix - - n - 0 bounce
                verify unix - - n - 1 verify
                flush unix n - n 1000? 0 flush
                proxymap unix - - n - - proxymap
                smtp unix - - n - - smtp
                relay unix - - n - - smtp
                showq unix n - n - - showq
                error unix - - n - - error
                retry unix - - n - - error
                discard unix - - n - - discard
                anvil unix - - n - 1 anvil
                scache unix - - n - 1 scache
                tlsmgr unix - - n 1000? 1 tlsmgr
                """.formatted(port));
    }

    private void run(String verb) throws IOException {
        List<String> command = new ArrayList<>(List.of(PROGRAM.toString(), "-c", folder.toString(), verb));
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(verb + ".log").toFile())
                    .start()
                    .waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        try {
            run("stop");
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
