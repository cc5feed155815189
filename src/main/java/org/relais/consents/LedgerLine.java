package org.relais.consents;

import org.relais.staff.HashChain;

/**
 * A line of the ledger as it stands, for whoever checks it: text, whatever it says.
 *
 * @param number in the chain, from 1
 * @param content what its hash covers
 */
record LedgerLine(long number, String content, String previousHash, String hash) implements HashChain.Entry {

    /** Lines written before there was any evidence cover none, and stay intact. */
    static String content(String said, String notice, String proof) {
        return notice == null && proof == null ? said : said + HashChain.content(notice, proof);
    }

    @Override
    public Long id() {
        return number;
    }

    @Override
    public boolean intact(String expectedPrevious) {
        return expectedPrevious.equals(previousHash)
                && HashChain.hash(previousHash, content).equals(hash);
    }
}
