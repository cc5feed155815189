package org.relais.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/** A real DNS server on loopback that knows what a test tells it; about {@code silent} names it says nothing at all. */
public final class NameServer implements AutoCloseable {
    private final DatagramSocket socket;
    private final Map<String, List<Record>> records = new ConcurrentHashMap<>();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    private NameServer(DatagramSocket socket) {
        this.socket = socket;
        Thread answering = new Thread(this::answer, "name server");
        answering.setDaemon(true);
        answering.start();
    }

    public static NameServer open() {
        try {
            return new NameServer(new DatagramSocket(0, InetAddress.getLoopbackAddress()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** As the setting wants it. */
    public String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /** The names that somebody has asked for so far. */
    public Set<String> asked() {
        return Set.copyOf(asked);
    }

    /** Each in the form of a zone file; without any the name exists no more. */
    public NameServer says(String name, int type, String... values) {
        List<Record> all = Arrays.stream(values)
                .map(value -> type == Type.TXT ? txt(name, value) : parsed(name, type, value))
                .toList();
        if (all.isEmpty()) {
            records.remove(key(name, type));
        } else {
            records.put(key(name, type), all);
        }
        return this;
    }

    /** In strings of at most 255 bytes, as DNS has them. */
    private static Record txt(String name, String value) {
        return new TXTRecord(named(name), DClass.IN, 60, List.of(value.split("(?<=\\G.{250})")));
    }

    private static Record parsed(String name, int type, String value) {
        try {
            return Record.fromString(named(name), type, DClass.IN, 60, value, Name.root);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    private static Name named(String name) {
        return Name.fromConstantString(name + ".");
    }

    private static String key(String name, int type) {
        return name.toLowerCase(java.util.Locale.ROOT) + " " + type;
    }

    private void answer() {
        byte[] buffer = new byte[4096];
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(packet);
                Message query = new Message(Arrays.copyOf(packet.getData(), packet.getLength()));
                asked.add(query.getQuestion().getName().toString(true));
                if (!query.getQuestion().getName().toString().contains("silent")) {
                    byte[] answer = about(query).toWire();
                    socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private Message about(Message query) {
        Record question = query.getQuestion();
        String name = question.getName().toString(true);
        Message answer = new Message(query.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.addRecord(question, Section.QUESTION);
        List<Record> found = records.getOrDefault(key(name, question.getType()), List.of());
        found.forEach(each -> answer.addRecord(each, Section.ANSWER));
        boolean known = records.keySet().stream()
                .anyMatch(each -> each.startsWith(name.toLowerCase(java.util.Locale.ROOT) + " "));
        answer.getHeader().setRcode(known ? Rcode.NOERROR : Rcode.NXDOMAIN);
        return answer;
    }

    @Override
    public void close() {
        socket.close();
    }
}
