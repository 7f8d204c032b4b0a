package io.communityconnect.adapters.whatsapp.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.adapters.whatsapp.Contracts;
import io.communityconnect.adapters.whatsapp.TwilioAuthTokens;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The vectors of Twilio's own SDKs.
class TwilioSignatureVectorsTest {
  /// A plain test, because reports show it as skipped where the contracts are not at hand.
  @Test
  void findsAllPublishedVectors() {
    assertThat(vectors("/vectors")).hasSizeGreaterThanOrEqualTo(33);
    assertThat(vectors("/symmetry_cases/cases")).hasSizeGreaterThanOrEqualTo(9);
  }

  @TestFactory
  Stream<DynamicTest> agreesWithTwiliosSdks() {
    return vectors("/vectors")
        .map(
            vector ->
                DynamicTest.dynamicTest(
                    vector.path("id").asText(),
                    () ->
                        assertThat(SignedRequest.of(vector).isCovered())
                            .isEqualTo(vector.path("expect_valid").asBoolean())));
  }

  @TestFactory
  Stream<DynamicTest> refusesEveryMutationOfAValidRequest() {
    return vectors("/vectors")
        .filter(vector -> vector.path("expect_valid").asBoolean())
        .map(
            vector ->
                DynamicTest.dynamicTest(
                    vector.path("id").asText(),
                    () ->
                        assertThat(SignedRequest.of(vector).mutations())
                            .hasSizeGreaterThan(50)
                            .noneMatch(SignedRequest::isCovered)));
  }

  @TestFactory
  Stream<DynamicTest> hashesBodiesLikeTwilio() {
    return vectors("/body_hash_vectors")
        .map(
            vector ->
                DynamicTest.dynamicTest(
                    vector.path("id").asText(),
                    () ->
                        assertThat(
                                TwilioSignature.isHashOf(
                                    vector.path("body").asText().getBytes(UTF_8),
                                    vector.path("sha256_hex").asText()))
                            .isEqualTo(vector.path("expect_valid").asBoolean())));
  }

  @TestFactory
  Stream<DynamicTest> takesTheSpellingsThatTwiliosSdksTake() {
    String token =
        Contracts.json("twilio-signature-vectors.json").at("/symmetry_cases/auth_token").asText();
    TwilioSignature signature = new TwilioSignature(TwilioAuthTokens.of(token));
    return vectors("/symmetry_cases/cases")
        .map(
            pair -> {
              String signed = pair.path("signed_url").asText();
              String requested = pair.path("request_url").asText();
              return DynamicTest.dynamicTest(
                  signed + " as " + requested,
                  () ->
                      assertThat(
                              signature.covers(
                                  requested, List.of(), Signer.sign(token, signed, Map.of())))
                          .isEqualTo(pair.path("expect_valid").asBoolean()));
            });
  }

  private static Stream<JsonNode> vectors(String pointer) {
    JsonNode vectors = Contracts.json("twilio-signature-vectors.json").at(pointer);
    assertThat(vectors).isNotEmpty();
    return StreamSupport.stream(vectors.spliterator(), false);
  }
}
