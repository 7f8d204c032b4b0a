package io.communityconnect.adapters.whatsapp.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.adapters.whatsapp.TwilioAuthTokens;
import io.communityconnect.adapters.whatsapp.webhook.FormBody.Parameter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Signatures computed with `openssl dgst -sha1 -hmac`.
class TwilioSignatureTest {
  private static final String URL = "https://connect.example/api/webhooks/whatsapp";
  private static final String SIGNATURE = "B6dqh4bBzroDMk3xn4ul6ZRGFj4=";
  private static final List<Parameter> FORM =
      List.of(
          new Parameter("From", "whatsapp:+15550000001"),
          new Parameter("Empty", ""),
          new Parameter("Body", "Grüße ✓"),
          new Parameter("AccountSid", "AC1"));

  private static final String QUOTED = "https://connect.example/api/webhooks/whatsapp?a=it's";
  private static final String QUOTED_SIGNATURE = "D/s+JVVbUFHT3zBCXzfywewWfR8=";
  private static final List<Parameter> TAGS =
      List.of(new Parameter("Tag", "b"), new Parameter("Tag", "a"), new Parameter("Tag", "b"));

  private static final String HASHED =
      "https://connect.example/hook?bodySHA256="
          + "015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862";
  private static final String HASHED_SIGNATURE = "6kZ9/8m6Prs91V8ye1YfTcooJ3w=";

  private final TwilioSignature signature =
      new TwilioSignature(new TwilioAuthTokens("first-token", Optional.of("second-token")));

  @Test
  void coversTheUrlAndTheSortedForm() {
    assertThat(signature.covers(URL, FORM, SIGNATURE)).isTrue();
    assertThat(signature.covers(URL, FORM.reversed(), SIGNATURE)).isTrue();
  }

  @Test
  void triesTheSecondToken() {
    assertThat(signature.covers(QUOTED, TAGS, QUOTED_SIGNATURE)).isTrue();
    assertThat(
            new TwilioSignature(TwilioAuthTokens.of("first-token"))
                .covers(QUOTED, TAGS, QUOTED_SIGNATURE))
        .isFalse();
  }

  @Test
  void sortsRepeatedNamesByValueAndTakesEachPairOnce() {
    assertThat(signature.covers(QUOTED, TAGS.reversed(), QUOTED_SIGNATURE)).isTrue();
    assertThat(signature.covers(QUOTED, TAGS.subList(0, 2), QUOTED_SIGNATURE)).isTrue();
    assertThat(signature.covers(QUOTED, TAGS.subList(0, 1), QUOTED_SIGNATURE)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "https://connect.example/api/webhooks/whatsapp?a=it%27s, true",
    "https://connect.example:443/api/webhooks/whatsapp?a=it%27s, true",
    "https://connect.example:444/api/webhooks/whatsapp?a=it%27s, false",
    "http://connect.example/api/webhooks/whatsapp?a=it%27s, false",
    "https://connect.example/api/webhooks/whatsapp?a=it%2527s, false",
  })
  void triesOnlySpellingsOfTheSameUrl(String url, boolean covered) {
    assertThat(signature.covers(url, TAGS, QUOTED_SIGNATURE)).isEqualTo(covered);
  }

  @Test
  void tellsAPortFromAnAddress() {
    assertThat(signature.covers("http://[::1]/hook", List.of(), "wCyL3DWvqjxHeIRsBe7GIJQcMU8="))
        .isTrue();
    assertThat(signature.covers("http://[::1]:80/hook", List.of(), "wCyL3DWvqjxHeIRsBe7GIJQcMU8="))
        .isTrue();
  }

  @Test
  void coversABodyByItsHash() {
    assertThat(signature.covers(HASHED, "{\"a\":1}".getBytes(UTF_8), HASHED_SIGNATURE)).isTrue();
    assertThat(signature.covers(HASHED, "{\"a\":2}".getBytes(UTF_8), HASHED_SIGNATURE)).isFalse();
    assertThat(signature.covers(URL, "{\"a\":1}".getBytes(UTF_8), SIGNATURE)).isFalse();
    assertThat(signature.covers(HASHED, "{\"a\":1}".getBytes(UTF_8), null)).isFalse();
  }

  @Test
  void refusesNoneAndAnEmptyOneAndAnotherSpellingOfTheSameBytes() {
    assertThat(signature.covers(URL, FORM, null)).isFalse();
    assertThat(signature.covers(URL, FORM, "")).isFalse();
    assertThat(signature.covers(URL, FORM, SIGNATURE.replace("4=", "5="))).isFalse();
    assertThat(signature.covers(URL, FORM, SIGNATURE.replace("=", ""))).isFalse();
  }
}
