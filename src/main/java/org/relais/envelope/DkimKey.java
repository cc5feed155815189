package org.relais.envelope;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.relais.web.DkimSettings;

/** A key that signs, on the provider that does it fastest; many lanes use it at once. */
sealed interface DkimKey {
    /** The signature's {@code a=}. */
    String algorithm();

    /** {@code signed} is what the algorithm is to sign, before any hash. */
    byte[] sign(byte[] signed) throws GeneralSecurityException;

    /** The public half as DNS says it: {@code k=} and {@code p=}. */
    String published();

    /** Whose code signs, for the log. */
    String provider();

    static DkimKey of(DkimSettings.Key key) {
        try {
            return key.kind() == DkimSettings.Kind.RSA
                    ? Rsa.of((RSAPrivateCrtKey) key.secret(), RsaProvider.fastest())
                    : new Ed25519(seed((EdECPrivateKey) key.secret()));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The key of " + key + " cannot sign", unusable);
        }
    }

    private static Ed25519PrivateKeyParameters seed(EdECPrivateKey key) {
        return new Ed25519PrivateKeyParameters(key.getBytes().orElseThrow());
    }

    /** The key is the provider's own: with the JDK's, each signature would turn it into one, for 0.5 ms. */
    record Rsa(PrivateKey secret, Provider by, byte[] open) implements DkimKey {
        static Rsa of(RSAPrivateCrtKey key, Provider by) throws GeneralSecurityException {
            BigInteger modulus = key.getModulus();
            byte[] open = KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(modulus, key.getPublicExponent()))
                    .getEncoded();
            PrivateKey own =
                    KeyFactory.getInstance("RSA", by).generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
            return new Rsa(own, by, open);
        }

        @Override
        public String algorithm() {
            return "rsa-sha256";
        }

        @Override
        public byte[] sign(byte[] signed) throws GeneralSecurityException {
            Signature signature = Signature.getInstance("SHA256withRSA", by);
            signature.initSign(secret);
            signature.update(signed);
            return signature.sign();
        }

        @Override
        public String published() {
            return "k=rsa; p=" + Base64.getEncoder().encodeToString(open);
        }

        @Override
        public String provider() {
            return by.getName();
        }

        /** Never the key. */
        @Override
        public String toString() {
            return algorithm();
        }
    }

    /** By Bouncy Castle's own signer, 60 µs where the JDK takes 700; it signs the hash and not the text (RFC 8463 3). */
    record Ed25519(Ed25519PrivateKeyParameters secret) implements DkimKey {
        @Override
        public String algorithm() {
            return "ed25519-sha256";
        }

        @Override
        public byte[] sign(byte[] signed) throws GeneralSecurityException {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(signed);
            Ed25519Signer signer = new Ed25519Signer();
            signer.init(true, secret);
            signer.update(hash, 0, hash.length);
            return signer.generateSignature();
        }

        @Override
        public String published() {
            return "k=ed25519; p="
                    + Base64.getEncoder()
                            .encodeToString(secret.generatePublicKey().getEncoded());
        }

        @Override
        public String provider() {
            return "Bouncy Castle";
        }

        /** Never the key. */
        @Override
        public String toString() {
            return algorithm();
        }
    }
}
