package org.relais.bench;

import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import org.subethamail.smtp.helper.BasicMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** Takes every message and forgets it: Postfix's where the machine has it, else one in this process, which costs it more. */
public final class Sink implements AutoCloseable {
    private final Optional<Postfix> postfix;
    private final Optional<SMTPServer> own;

    private Sink(Optional<Postfix> postfix, Optional<SMTPServer> own) {
        this.postfix = postfix;
        this.own = own;
    }

    public static Sink open() {
        Optional<Postfix> postfix = Postfix.find();
        if (postfix.isPresent()) {
            return new Sink(postfix, Optional.empty());
        }
        System.out.println("smtp-source and smtp-sink are not on this machine: there is no yardstick in this run.");
        BasicMessageListener forgets = (context, from, to, data) -> OutputStream.nullOutputStream();
        SMTPServer server = SMTPServer.port(0).messageHandler(forgets).build();
        server.start();
        return new Sink(Optional.empty(), Optional.of(server));
    }

    public int port() {
        return postfix.map(Postfix::sinkPort)
                .orElseGet(() -> own.map(SMTPServer::getPortAllocated).orElseThrow());
    }

    /** Of a sink that is a process of its own. */
    public Duration cpu() {
        return postfix.map(each -> each.sink().cpu()).orElse(Duration.ZERO);
    }

    public Optional<Double> yardstick(int sessions, int messages, int bytes) {
        return postfix.map(each -> each.rate(sessions, messages, bytes));
    }

    @Override
    public void close() {
        postfix.ifPresent(Postfix::close);
        own.ifPresent(SMTPServer::stop);
    }
}
