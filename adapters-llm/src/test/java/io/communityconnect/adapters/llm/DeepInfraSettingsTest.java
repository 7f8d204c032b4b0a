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
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GeminiSettings(Optional.empty(), URI.create(url)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "abc\n", "schlüssel"})
  void refusesAKeyThatNoHeaderCarries(String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ApiKey(key))
        .withMessageNotContaining("abc");
  }

  private static DeepInfraSettings at(String url) {
    return new DeepInfraSettings(Optional.empty(), URI.create(url));
  }
}
