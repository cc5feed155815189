package org.relais.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MimeReaderTest {
    @Test
    void partsAreCutAtTheirOwnDelimiterAlone() {
        Part message = read("""
                Content-Type: multipart/mixed; boundary="b"

                preamble
                --b
                Content-Type: multipart/alternative; boundary=b1

                --b1
                Content-Type: text/plain

                one
                --b1  \t
                Content-Type: text/html

                <p>two</p>
                --b1--
                --b
                Content-Type: text/plain

                three
                --bx is text
                --b--
                epilogue
                """);
        assertThat(message.ownParts().map(Part::type))
                .containsExactly("multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/plain");
        assertThat(message.parts().get(0).parts().get(0).text(100)).isEqualTo("one");
        assertThat(message.parts().get(1).text(100)).isEqualTo("three\r\n--bx is text");
    }

    @Test
    void aMessageInAMessageIsNoPartOfTheOuterOne() {
        Part message = read("""
                Content-Type: multipart/report; boundary=b

                --b
                Content-Type: message/rfc822

                Subject: inside
                Content-Type: text/plain

                inner
                --b--
                """);
        assertThat(message.ownParts().map(Part::type)).containsExactly("multipart/report", "message/rfc822");
        Part inner = message.parts().get(0).parts().get(0);
        assertThat(inner.headers().value("subject")).isEqualTo("inside");
        assertThat(inner.text(100)).isEqualTo("inner");
    }

    @Test
    void groupsOfFieldsAreReadOneByOne() {
        Part report = read("""
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx

                Action: failed
                Diagnostic-Code: smtp; 550
                  and more
                """);
        List<Headers> groups = report.groups();
        assertThat(groups).hasSize(2);
        assertThat(groups.get(1).value("diagnostic-code")).isEqualTo("smtp; 550 and more");
    }

    @ParameterizedTest
    @CsvSource({
        "base64, utf-8, w6nDqQ==, éé",
        "BASE64, utf-8, w6 nD!qQ, éé",
        "quoted-printable, utf-8, =C3=A9=3D=, é=",
        "quoted-printable, utf-8, =ZZ=4, =ZZ=4",
        "7bit, nothing-like-this, plain, plain",
        "'', '', plain, plain"
    })
    void contentIsDecodedAsFarAsItMakesSense(String encoding, String charset, String body, String text) {
        Part part = read("Content-Type: text/plain; charset=\"" + charset + "\"\nContent-Transfer-Encoding: " + encoding
                + "\n\n" + body);
        assertThat(part.text(100)).isEqualTo(text);
    }

    @Test
    void aParameterMayBeCutIntoPieces() {
        Part part = read("Content-Type: multipart/mixed; boundary*0=\"a;b\"; boundary*1=c\n\nx");
        assertThat(part.parameter("boundary")).isEqualTo("a;bc");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"Nom, Un\" <un@example.org>', un@example.org",
        "UN@Example.org (Un), un@example.org",
        "'\"faux@ailleurs.example\" <un@example.org>', un@example.org"
    })
    void theSenderIsTheAddressBetweenTheBrackets(String from, String sender) {
        assertThat(Addresses.sender(from)).contains(sender);
    }

    @Test
    void nobodyIsNoSender() {
        assertThat(Addresses.sender("<>")).isEmpty();
        assertThat(Addresses.sender("")).isEmpty();
        assertThat(Addresses.in("@, a@, @b")).isEmpty();
    }

    private static Part read(String message) {
        byte[] bytes = message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return ((Reading.Read) MimeReader.read(bytes)).message();
    }
}
