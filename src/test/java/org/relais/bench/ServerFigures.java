package org.relais.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What a process has cost so far, all its threads together. */
final class ServerFigures {
    private final ProcessHandle process;

    ServerFigures(ProcessHandle process) {
        this.process = process;
    }

    /** Of the process itself, its ended children left out. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Resident memory in MB; 0 where the system does not tell. */
    long residentMegabytes() {
        return status("VmRSS:") / 1024;
    }

    /** The most it ever had. */
    long mostResidentMegabytes() {
        return status("VmHWM:") / 1024;
    }

    private long status(String name) {
        Path file = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.exists(file)) {
            return 0;
        }
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
