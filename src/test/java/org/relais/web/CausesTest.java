package org.relais.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.relais.Refusal;

class CausesTest {
    @Test
    void aCauseIsFoundAmongTheCausesAndAmongTheSuppressed() {
        Refusal refusal = Refusal.conflict("issue.has-left");
        IllegalStateException committing = new IllegalStateException(new IOException("at the commit"));
        committing.getCause().addSuppressed(new IllegalStateException(refusal));
        assertThat(Causes.first(committing, Refusal.class)).containsSame(refusal);
        assertThat(Causes.first(committing, IOException.class)).isPresent();
        assertThat(Causes.first(committing, ArithmeticException.class)).isEmpty();
    }

    /** The embedded database's, when its disk was full: looking for a cause overflowed the stack, and the page was the container's. */
    @Test
    void causesThatGoInACircleComeToAnEnd() {
        IOException full = new IOException("No space left on device");
        IllegalStateException store = new IllegalStateException("writing failed", full);
        store.addSuppressed(new IllegalStateException("general error", store));
        assertThat(Causes.first(store, IOException.class)).containsSame(full);
        assertThat(Causes.first(store, Refusal.class)).isEmpty();
    }
}
