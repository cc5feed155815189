package org.relais.privacy;

import java.net.IDN;
import java.util.List;
import java.util.Set;

/**
 * Somebody asked to be forgotten, and proved that the address is theirs. Fired in the transaction that erases them: each room
 * erases its own, so that neither the address nor any hash of it remains (P7); only the opposition list keeps the fingerprint.
 *
 * @param address normalised
 * @param fingerprint of the address, under the server's key
 */
public record PersonErased(String address, String fingerprint) {
    /** The address as somebody may have written it: its domain as it travels, and as people read it (D22). */
    public Set<String> writings() {
        int domain = address.lastIndexOf('@') + 1;
        return Set.copyOf(List.of(address, address.substring(0, domain) + IDN.toUnicode(address.substring(domain))));
    }
}
