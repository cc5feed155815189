package org.relais.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relais.web.Seal;
import org.relais.web.Settings;

class SecretTest {
    /** The example that the libraries of the Standard Webhooks specification test themselves with. */
    @Test
    void signsAsTheSpecificationDoes() {
        Secret secret = new Secret(Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
        assertThat(secret.shown()).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(secret.signature("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void eachSaltAndEachServerHasAnother() {
        String first = Secret.of(seal("one"), "salt").shown();
        assertThat(Secret.of(seal("one"), "salt").shown()).isEqualTo(first);
        assertThat(Secret.of(seal("one"), "another").shown()).isNotEqualTo(first);
        assertThat(Secret.of(seal("two"), "salt").shown()).isNotEqualTo(first);
        assertThat(Base64.getDecoder().decode(first.substring("whsec_".length())))
                .hasSize(32);
        assertThat(Secret.freshSalt()).hasSize(32).isNotEqualTo(Secret.freshSalt());
    }

    private static Seal seal(String key) {
        return new Seal(new Settings(name -> name.equals("relais.secret.key") ? Optional.of(key) : Optional.empty()));
    }
}
