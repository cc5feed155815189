package org.relais.segments;

/**
 * Those whom criteria mean and who are not written to, each for one reason.
 *
 * @param pending who have not confirmed yet
 * @param unsubscribed who left
 * @param blocked whose address is dead or who complained
 * @param otherTopic who agreed to something else
 * @param paused who want nothing for a while
 * @param opposed who stand on the opposition list
 */
public record LeftOut(long pending, long unsubscribed, long blocked, long otherTopic, long paused, long opposed) {
    public long people() {
        return pending + unsubscribed + blocked + otherTopic + paused + opposed;
    }
}
