package org.relais.attachments;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;

/** How a sound leaves: as a player asks for it, in parts, never all of it in memory, and nothing but a sound (S15). */
public final class Listening {
    private static final int AT_ONCE = 1 << 18;

    /** Reads some bytes of the file. */
    @FunctionalInterface
    public interface Reading {
        byte[] part(long from, int length);
    }

    private Listening() {}

    /**
     * @param range the header of that name, or null
     * @param ifRange the tag of the file that the player has a part of, or null
     */
    public static Response of(Listed sound, String range, String ifRange, Reading reading) {
        String tag = "\"sound-" + sound.id() + "\""; // its bytes never change
        try {
            Optional<Section> part =
                    ifRange == null || ifRange.equals(tag) ? Section.of(range, sound.size()) : Optional.empty();
            Section section = part.orElse(new Section(0, sound.size() - 1L));
            Response.ResponseBuilder answer = Download.headers(
                            Response.status(part.isPresent() ? 206 : 200), sound.name())
                    .type(sound.type())
                    .entity(streamed(section, reading))
                    .header("Content-Length", section.length());
            if (part.isPresent()) {
                answer.header("Content-Range", "bytes " + section.from() + "-" + section.to() + "/" + sound.size());
            }
            return answer.header("ETag", tag).header("Accept-Ranges", "bytes").build();
        } catch (Section.Outside outside) {
            return Response.status(416)
                    .header("Content-Range", "bytes */" + sound.size())
                    .build();
        }
    }

    private static StreamingOutput streamed(Section section, Reading reading) {
        return out -> {
            long at = section.from();
            while (at <= section.to()) {
                byte[] some = reading.part(at, (int) Math.min(AT_ONCE, section.to() - at + 1));
                if (some.length == 0) {
                    return;
                }
                out.write(some);
                at += some.length;
            }
        };
    }
}
