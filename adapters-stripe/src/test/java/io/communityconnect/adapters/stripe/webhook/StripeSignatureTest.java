package io.communityconnect.adapters.stripe.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.adapters.stripe.Contracts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StripeSignatureTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final String BODY = "{\"id\": \"evt_1\"}";

  private final StripeSignature signature =
      new StripeSignature(List.of("whsec_new", "whsec_old"), InstantSource.fixed(NOW));

  @ParameterizedTest
  @ValueSource(strings = {"whsec_new", "whsec_old"})
  void acceptsEachOfTheSecrets(String secret) {
    assertThat(signature.covers(BODY, StripeSigner.header(secret, BODY, NOW))).isTrue();
  }

  @Test
  void acceptsNoOtherSecret() {
    assertThat(signature.covers(BODY, StripeSigner.header("whsec_other", BODY, NOW))).isFalse();
  }

  @Test
  void acceptsItForFiveMinutes() {
    assertThat(
            signature.covers(BODY, StripeSigner.header("whsec_new", BODY, NOW.minusSeconds(300))))
        .isTrue();
    assertThat(
            signature.covers(BODY, StripeSigner.header("whsec_new", BODY, NOW.minusSeconds(301))))
        .isFalse();
  }

  @Test
  void coversEveryByteOfTheBodyAndOfItself() {
    String header = StripeSigner.header("whsec_new", BODY, NOW);

    for (int i = 0; i < BODY.length(); i++) {
      assertThat(signature.covers(changed(BODY, i), header)).as("body, %s", i).isFalse();
    }
    for (int i = 0; i < header.length(); i++) {
      assertThat(signature.covers(BODY, changed(header, i))).as("header, %s", i).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ",",
        "t=",
        "t=,v1=",
        "v1=abc",
        "t=not_a_number,v1=x",
        "t=1e9,v1=x",
        "héader"
      })
  void refusesWhatIsNoSignature(String header) {
    assertThat(signature.covers(BODY, header)).isFalse();
  }

  @Test
  void judgesAsStripesOwnLibrariesDo() {
    int judged = 0;
    for (JsonNode vector : Contracts.json("stripe-signature-vectors.json").path("vectors")) {
      if (vector.path("tolerance_s").asLong() == StripeSignature.TOLERANCE.toSeconds()) {
        judged++;
        assertThat(covers(vector, vector.path("header").asText("")))
            .as(vector.path("id").asText())
            .isEqualTo(vector.path("expect_valid").asBoolean());
      }
    }
    assertThat(judged).isGreaterThan(10);
  }

  @Test
  void refusesEveryMutationOfStripesVectors() {
    for (JsonNode vector : Contracts.json("stripe-signature-vectors.json").path("vectors")) {
      if (vector.path("expect_valid").asBoolean() && vector.path("id").asText().equals("valid")) {
        String header = vector.path("header").asText();
        assertThat(covers(vector, header)).isTrue();
        for (int i = 0; i < header.length(); i++) {
          assertThat(covers(vector, changed(header, i))).as("%s", i).isFalse();
        }
      }
    }
  }

  private static boolean covers(JsonNode vector, String header) {
    InstantSource clock =
        InstantSource.fixed(Instant.ofEpochSecond(vector.path("now_epoch_s").asLong()));
    return new StripeSignature(List.of(vector.path("secret").asText()), clock)
        .covers(vector.path("payload").asText(), header);
  }

  private static String changed(String text, int position) {
    char other = text.charAt(position) == '7' ? '8' : '7';
    return text.substring(0, position) + other + text.substring(position + 1);
  }
}
