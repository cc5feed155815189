package org.relais.door;

/**
 * What a form carries for the browser to solve.
 *
 * @param ticket when the form was opened, sealed
 * @param salt what stands before the number
 * @param target SHA-256 of both, in hexadecimal
 * @param signature that it is ours
 * @param most the number is below
 */
public record Challenge(String ticket, String salt, String target, String signature, long most) {
    /** What the form sends back once the number is found. */
    String solvedBy(long number) {
        return number + "." + target + "." + signature;
    }
}
