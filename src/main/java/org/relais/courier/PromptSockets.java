package org.relais.courier;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import javax.net.SocketFactory;

/**
 * Sockets with TCP_NODELAY: without it each message waits 40 ms for a delayed acknowledgement (178
 * messages a second over 8 connections instead of 2,060). It remembers the last one, for a courier that has but one.
 */
final class PromptSockets extends SocketFactory {
    /** So much at a time must be taken before patience ends. */
    private static final int PORTION = 64 * 1024;

    private static final long NOT_WRITING = 0;

    private volatile Socket last;
    private volatile long writingSince = NOT_WRITING;

    <T extends Socket> T prompt(T socket) throws IOException {
        socket.setTcpNoDelay(true);
        return remember(socket);
    }

    /** The one that is spoken through from now on. */
    <T extends Socket> T remember(T socket) {
        last = socket;
        return socket;
    }

    /** As few writes as can be: each wakes the other end. */
    void write(byte[] words) throws IOException {
        OutputStream out = last.getOutputStream();
        for (int from = 0; from < words.length; from += PORTION) {
            writingSince = Math.max(1, System.nanoTime()); // by chance 0 would mean that nothing is written
            out.write(words, from, Math.min(PORTION, words.length - from));
        }
        writingSince = NOT_WRITING;
    }

    /** Called by another thread: a write has no time-out of its own, but ends when the socket is closed. */
    void hangUpIfStuck(Duration longest) throws IOException {
        long since = writingSince;
        if (since != NOT_WRITING && System.nanoTime() - since > longest.toNanos()) {
            last.close();
        }
    }

    /** Without a word. */
    void hangUp() throws IOException {
        last.close();
    }

    /** How long a read on the last one made may take from now on. */
    void await(Duration longest) throws SocketException {
        last.setSoTimeout(Math.toIntExact(longest.toMillis()));
    }

    @Override
    public Socket createSocket() throws IOException {
        return prompt(new Socket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return prompt(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return prompt(new Socket(host, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return prompt(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return prompt(new Socket(host, port, from, fromPort));
    }
}
