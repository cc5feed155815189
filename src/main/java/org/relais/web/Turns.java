package org.relais.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * What costs the processor and waits for nobody, such as making a page, is done by a few at a time and in the order they came. Fifty
 * visitors side by side on two processors keep each other from ending: a page in a hundred took over twice as long (deploy/BENCHMARKS.md).
 * What waits for a reader stays outside, so that whoever reads slowly holds up nobody.
 */
@ApplicationScoped
public class Turns {
    private static final int FOR_EACH_PROCESSOR = 2;

    private final Semaphore free =
            new Semaphore(FOR_EACH_PROCESSOR * Runtime.getRuntime().availableProcessors(), true);

    /** Not within another turn. */
    public <T> T take(Supplier<T> work) {
        free.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
