package org.relais.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.relais.schedule.Database;

/**
 * A PostgreSQL of its own that keeps what it commits, as in production and unlike the shared one of the tests: it can be killed
 * with all its processes, and started again on the same data and port.
 */
public final class DurablePostgres implements AutoCloseable {
    private final Path data;
    private EmbeddedPostgres server;

    public DurablePostgres() {
        try {
            data = Files.createTempDirectory("relais-durable-");
            server = start(0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Database.migrate(source(), "postgresql");
        mustBeDurable();
    }

    private EmbeddedPostgres start(int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false) // it would go with the dead
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("idle_in_transaction_session_timeout", "5s")
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    private void mustBeDurable() {
        DatabaseProbe probe = new DatabaseProbe(source());
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            if (!"on".equals(probe.value("select current_setting(?)", setting))) {
                throw new IllegalStateException(setting + " is not on: a kill would prove nothing");
            }
        }
    }

    public String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    public DataSource source() {
        return ReopeningPool.of(url());
    }

    /** What all its living processes have cost so far; those of connections that were closed are left out. */
    public Duration cpu() {
        return postmaster().stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** As a power cut does: every process of it at once. */
    public void kill() {
        ProcessHandle postmaster = postmaster().orElseThrow();
        List<ProcessHandle> all = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        Awaitility.await()
                .pollInterval(5, TimeUnit.MILLISECONDS)
                .until(() -> !postmaster.isAlive() && all.stream().noneMatch(ProcessHandle::isAlive));
    }

    public void startAgain() {
        int port = server.getPort();
        try {
            server.close(); // only lets go of its folder: there is nothing left to stop
            server = start(port);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Optional<ProcessHandle> postmaster() {
        try {
            String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
            return ProcessHandle.of(Long.parseLong(pid.strip()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        ServerExtension.wipe(data);
    }
}
