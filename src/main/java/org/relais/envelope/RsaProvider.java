package org.relais.envelope;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Signature;
import org.jboss.logging.Logger;

/**
 * Whose RSA signs: Amazon Corretto's where its native part loads, a quarter of the JDK's time, and the JDK's elsewhere. It is
 * never registered with the JVM: TLS and everything else stay as they were.
 */
final class RsaProvider {
    private static final Logger LOG = Logger.getLogger(RsaProvider.class);

    private RsaProvider() {}

    static Provider fastest() {
        try {
            Throwable trouble = AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError();
            if (trouble == null) {
                return AmazonCorrettoCryptoProvider.INSTANCE;
            }
            LOG.infof("DKIM: the native provider does not load here (%s), so the JDK signs", trouble);
        } catch (LinkageError missing) {
            LOG.infof("DKIM: the native provider is not here (%s), so the JDK signs", missing);
        }
        return jdk();
    }

    static Provider jdk() {
        try {
            return Signature.getInstance("SHA256withRSA").getProvider();
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
