package org.relais.reach;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/** Whether an address is of the open Internet: by the registries of special addresses (RFC 6890), in one list. */
public final class PublicAddress {
    /** First address and length in bits. Java reads a mapped ::ffff:10.0.0.1 as 10.0.0.1 by itself. */
    private static final List<Block> NOT_PUBLIC = List.of(
            block(8, 0),
            block(8, 10),
            block(10, 100, 64),
            block(8, 127),
            block(16, 169, 254),
            block(12, 172, 16),
            block(24, 192, 0, 0),
            block(24, 192, 0, 2),
            block(24, 192, 88, 99),
            block(16, 192, 168),
            block(15, 198, 18),
            block(24, 198, 51, 100),
            block(24, 203, 0, 113),
            block(3, 224));

    /** Only 2000::/3 is given out; of it these lead elsewhere: Teredo and its like, documentation, 6to4. */
    private static final Block GIVEN_OUT = block(3, 0x20);

    private static final List<Block> BUT_NOT =
            List.of(block(23, 0x20, 0x01, 0), block(32, 0x20, 0x01, 0x0d, 0xb8), block(16, 0x20, 0x02));

    private PublicAddress() {}

    public static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? NOT_PUBLIC.stream().noneMatch(block -> block.holds(bytes))
                : GIVEN_OUT.holds(bytes) && BUT_NOT.stream().noneMatch(block -> block.holds(bytes));
    }

    private static Block block(int bits, int... start) {
        return new Block(bits, start);
    }

    private record Block(int bits, int... start) {
        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int ours = bit / 8 < start.length ? start[bit / 8] : 0;
                if ((ours >> 7 - bit % 8 & 1) != (address[bit / 8] >> 7 - bit % 8 & 1)) {
                    return false;
                }
            }
            return true;
        }
    }
}
