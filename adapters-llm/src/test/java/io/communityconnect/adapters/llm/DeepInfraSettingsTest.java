package io.communityconnect.adapters.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeepInfraSettingsTest {
  @Test
  void knowsWhereDeepInfraIs() {
    DeepInfraSettings settings = DeepInfraSettings.withDefaults(Optional.empty());

    assertThat(settings.baseUrl()).isEqualTo(URI.create("https://api.deepinfra.com/v1/openai"));
    assertThat(settings.model()).isEqualTo("meta-llama/Meta-Llama-3.1-8B-Instruct");
    assertThat(settings.maxTokens()).isEqualTo(400);
    assertThat(settings.temperature()).isEqualTo(0.2);
  }

  @Test
  void keepsTheKeyOutOfLogs() {
    assertThat(DeepInfraSettings.withDefaults(Optional.of(new ApiKey("very-secret"))).toString())
        .doesNotContain("very-secret");
  }

  @Test
  void dropsASlashAtTheEnd() {
    assertThat(at("http://simulator:8090/llm/").baseUrl())
        .isEqualTo(URI.create("http://simulator:8090/llm"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://x",
        "simulator",
        "/v1",
        "http:///v1",
        "mailto:a@b",
        "https://user@x/v1",
        "https://x/v1?a=b",
        "https://x/v1#a"
      })
  void refusesAnAddressThatIsNone(String url) {
    assertThatIllegalArgumentException().isThrownBy(() -> at(url));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 4097})
  void refusesALengthThatIsNone(int maxTokens) {
    assertThatIllegalArgumentException().isThrownBy(() -> with("m", maxTokens, 0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 2.1, Double.NaN})
  void refusesATemperatureThatIsNone(double temperature) {
    assertThatIllegalArgumentException().isThrownBy(() -> with("m", 1, temperature));
  }

  @Test
  void refusesANamelessModel() {
    assertThatIllegalArgumentException().isThrownBy(() -> with(" ", 1, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "abc\n", "schlüssel"})
  void refusesAKeyThatNoHeaderCarries(String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ApiKey(key))
        .withMessageNotContaining("abc");
  }

  private static DeepInfraSettings at(String url) {
    return new DeepInfraSettings(Optional.empty(), URI.create(url), "m", 1, 0);
  }

  private static DeepInfraSettings with(String model, int maxTokens, double temperature) {
    return new DeepInfraSettings(
        Optional.empty(), DeepInfraSettings.DEFAULT_BASE_URL, model, maxTokens, temperature);
  }
}
