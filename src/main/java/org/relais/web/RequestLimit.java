package org.relais.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.relais.Refusal;

/**
 * Nothing that is sent here is larger than a list of people. The server itself would cut the connection, and its reader would see the
 * browser's own error; so it lets more through than we take (deploy/configure.cli), and it is refused here, in words.
 */
@Provider
@PreMatching
@Priority(2)
public class RequestLimit implements ContainerRequestFilter {
    /** The largest file, and what a form adds to it. */
    static final long LARGEST = (100L << 20) + (1 << 20);

    @Override
    public void filter(ContainerRequestContext request) {
        String length = request.getHeaderString("Content-Length");
        if (length != null && length.matches("\\d+") && more(length)) {
            throw tooLarge();
        }
        request.setEntityStream(new Limited(request.getEntityStream()));
    }

    private static boolean more(String length) {
        return length.length() > 18 || Long.parseLong(length) > LARGEST;
    }

    private static Refusal tooLarge() {
        return Refusal.tooLarge("", "problem.413");
    }

    /** For what does not say how long it is. */
    private static final class Limited extends FilterInputStream {
        private long left = LARGEST;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int read = super.read(bytes, from, most);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}
