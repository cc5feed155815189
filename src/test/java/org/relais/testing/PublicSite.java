package org.relais.testing;

import java.util.ArrayList;
import java.util.List;
import org.relais.door.DoorKey;

/** A visitor nobody knows. */
public class PublicSite extends Browsing {
    public PublicSite() {}

    public PublicSite(StandaloneServer server) {
        super(server.address());
    }

    /** A public form as a person's browser sends it to the shared server: opened a while ago, its proof of work done. */
    public Answer fillIn(String path, String... namesAndValues) {
        return post(path, with(DoorKey.of(ServerExtension.dataDirectory()).fields(), namesAndValues));
    }

    /** The same from a browser without scripts: the last step is the answer. */
    public Answer fillInWithoutScripts(String path, String... namesAndValues) {
        return post(path, with(DoorKey.of(ServerExtension.dataDirectory()).fieldsWithoutProof(), namesAndValues));
    }

    private static String[] with(List<String> door, String... namesAndValues) {
        List<String> all = new ArrayList<>(List.of(namesAndValues));
        all.addAll(door);
        return all.toArray(String[]::new);
    }
}
