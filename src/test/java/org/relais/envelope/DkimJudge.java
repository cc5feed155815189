package org.relais.envelope;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.SignatureException;
import java.security.SignatureSpi;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.List;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.PublicKeyRecord;
import org.apache.james.jdkim.api.Result;
import org.apache.james.jdkim.exceptions.FailException;
import org.apache.james.jdkim.tagvalue.PublicKeyRecordImpl;

/**
 * Apache James jDKIM with the JDK's own RSA and Ed25519: none of the code that signs. It knows no Ed25519 by itself (RFC 8463),
 * so the JDK's stands under the name by which it asks. DNS is the records that the team is told to publish.
 */
final class DkimJudge {
    private final List<DkimRecord> published;

    DkimJudge(List<DkimRecord> published) {
        this.published = published;
        Security.addProvider(new HashThenEd25519());
    }

    /** What it says of each signature, such as {@code r2027 PASS}. */
    List<String> says(byte[] message) {
        DKIMVerifier verifier =
                new DKIMVerifier((method, selector, token) -> published.stream()
                        .filter(record -> record.name().equals(selector + "._domainkey." + token))
                        .map(DkimRecord::value)
                        .toList()) {
                    @Override
                    protected PublicKeyRecord newPublicKeyRecord(String record) {
                        return record.contains("k=ed25519")
                                ? new Ed25519Record(record)
                                : super.newPublicKeyRecord(record);
                    }
                };
        try {
            verifier.verify(new ByteArrayInputStream(message));
        } catch (FailException none) {
            // It is among the results.
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
        return verifier.getResults().stream().map(DkimJudge::words).sorted().toList();
    }

    private static String words(Result result) {
        return result.getRecord().getSelector() + " " + result.getResultType();
    }

    private static final class Ed25519Record extends PublicKeyRecordImpl {
        Ed25519Record(String record) {
            super(record);
        }

        /** 32 octets: y in little-endian, x's sign in the highest bit (RFC 8032 5.1.2). */
        @Override
        public PublicKey getPublicKey() {
            byte[] point = Base64.getDecoder().decode(getValue("p").toString());
            byte[] y = new byte[point.length];
            for (int i = 0; i < y.length; i++) {
                y[i] = point[point.length - 1 - i];
            }
            boolean odd = y[0] < 0;
            y[0] &= 0x7F;
            try {
                return KeyFactory.getInstance("Ed25519")
                        .generatePublic(new EdECPublicKeySpec(
                                NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, y))));
            } catch (GeneralSecurityException unusable) {
                throw new IllegalStateException(unusable);
            }
        }
    }

    private static final class HashThenEd25519 extends Provider {
        private static final long serialVersionUID = 1L;

        HashThenEd25519() {
            super("HashThenEd25519", "1", "Ed25519 of a hash, as RFC 8463 has it");
            put("Signature.SHA256withED25519", Ed25519OfHash.class.getName());
        }
    }

    /** Found by its name. */
    public static final class Ed25519OfHash extends SignatureSpi {
        private final MessageDigest hash;
        private final Signature jdk;

        public Ed25519OfHash() throws NoSuchAlgorithmException {
            hash = MessageDigest.getInstance("SHA-256");
            jdk = Signature.getInstance("Ed25519");
        }

        @Override
        protected void engineInitVerify(PublicKey key) throws InvalidKeyException {
            jdk.initVerify(key);
        }

        @Override
        protected void engineInitSign(PrivateKey key) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected void engineUpdate(byte octet) {
            hash.update(octet);
        }

        @Override
        protected void engineUpdate(byte[] bytes, int from, int length) {
            hash.update(bytes, from, length);
        }

        @Override
        protected byte[] engineSign() {
            throw new UnsupportedOperationException();
        }

        @Override
        protected boolean engineVerify(byte[] signature) throws SignatureException {
            jdk.update(hash.digest());
            return jdk.verify(signature);
        }

        @Override
        @Deprecated
        protected void engineSetParameter(String name, Object value) {
            throw new UnsupportedOperationException();
        }

        @Override
        @Deprecated
        protected Object engineGetParameter(String name) {
            throw new UnsupportedOperationException();
        }
    }
}
