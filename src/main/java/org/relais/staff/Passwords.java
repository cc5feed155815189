package org.relais.staff;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import org.relais.Refusal;

/** Argon2id at 19 MiB, two passes, one lane: the floor of the OWASP Password Storage Cheat Sheet (S12). */
final class Passwords {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    /** Compared against when there is no such account, so that both answers take the same time. */
    private static final String NOBODY = Password.hash("nobody has this password")
            .addRandomSalt(16)
            .with(ARGON2ID)
            .getResult();

    private Passwords() {}

    static String hash(String password) {
        if (password == null || password.length() < SHORTEST || password.length() > LONGEST) {
            throw Refusal.invalid("password", "password.too-short", SHORTEST);
        }
        return Password.hash(password).addRandomSalt(16).with(ARGON2ID).getResult();
    }

    static boolean matches(String password, String hash) {
        if (password == null || password.length() > LONGEST) {
            return false;
        }
        return Password.check(password, hash == null ? NOBODY : hash).with(ARGON2ID) && hash != null;
    }
}
