package io.communityconnect.simulator.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.simulator.Contracts;
import io.communityconnect.simulator.http.FormBody;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestSignatureTest {
  /// Computed apart, with `openssl dgst -sha1 -hmac token -binary | base64`.
  @Test
  void signsTheUrlAndTheFieldsSortedByName() {
    FormBody form = FormBody.parse("B=2&A=1");
    assertThat(RequestSignature.sign("token", "https://example.org/hook", form))
        .isEqualTo("bObC2srrsUab3QD5VSl7zU4I3xU=");
  }

  @Test
  void signsDecodedValuesWithTheirBlanksAndKeepsTheQueryAsItIs() {
    FormBody form =
        new FormBody(
            List.of(new FormBody.Field("Empty", ""), new FormBody.Field("Body", " Tést ❤️ ")));
    assertThat(RequestSignature.sign("token", "https://example.org/hook?a=%20b", form))
        .isEqualTo("G56coKSj12IFVJ/xURFHR4RCId8=");
  }

  @Test
  void sortsRepeatedValuesAndCountsEqualOnesOnce() {
    FormBody form = FormBody.parse("M=3&M=1&M=3&M=2");
    assertThat(RequestSignature.sign("token", "https://example.org/hook", form))
        .isEqualTo("5FLyb9O7fGpohZgEI3k+QretSxk=");
  }

  @Test
  void dependsOnTheToken() {
    FormBody form = FormBody.parse("A=1");
    assertThat(RequestSignature.sign("one", "https://example.org/", form))
        .isNotEqualTo(RequestSignature.sign("two", "https://example.org/", form));
  }

  @Test
  void agreesWithTheVectorsOfTheProvidersOwnLibraries() {
    int checked = 0;
    for (JsonNode vector : Contracts.read("twilio-signature-vectors.json").get("vectors")) {
      if (vector.get("kind").asText().startsWith("form") && vector.hasNonNull("signature")) {
        String signature =
            RequestSignature.sign(
                vector.get("auth_token").asText(),
                vector.get("url").asText(),
                form(vector.path("params")));
        assertThat(signature.equals(vector.get("signature").asText()))
            .as(vector.get("id").asText())
            .isEqualTo(vector.get("plain_algorithm_matches").asBoolean());
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(25);
  }

  private static FormBody form(JsonNode params) {
    List<FormBody.Field> fields = new ArrayList<>();
    params
        .properties()
        .forEach(
            param -> {
              JsonNode value = param.getValue();
              if (value.isArray()) {
                value.forEach(one -> fields.add(field(param.getKey(), one)));
              } else {
                fields.add(field(param.getKey(), value));
              }
            });
    return new FormBody(fields);
  }

  private static FormBody.Field field(String name, JsonNode value) {
    return new FormBody.Field(name, value.isNull() ? "" : value.asText());
  }
}
