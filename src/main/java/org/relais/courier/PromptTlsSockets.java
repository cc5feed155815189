package org.relais.courier;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/** {@link PromptSockets} for TLS, with the platform's own trust. */
final class PromptTlsSockets extends SSLSocketFactory {
    private final SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
    private final PromptSockets plain;

    PromptTlsSockets(PromptSockets plain) {
        this.plain = plain;
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket() throws IOException {
        return plain.prompt(tls.createSocket());
    }

    @Override
    public Socket createSocket(Socket open, String host, int port, boolean closes) throws IOException {
        return plain.remember(tls.createSocket(open, host, port, closes));
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return plain.prompt(tls.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return plain.prompt(tls.createSocket(host, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return plain.prompt(tls.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return plain.prompt(tls.createSocket(host, port, from, fromPort));
    }
}
