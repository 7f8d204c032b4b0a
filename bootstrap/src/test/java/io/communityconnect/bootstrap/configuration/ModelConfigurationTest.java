package io.communityconnect.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communityconnect.adapters.llm.ApiKey;
import io.communityconnect.adapters.llm.ModelLineup;
import io.communityconnect.adapters.llm.ModelSettings;
import io.communityconnect.adapters.llm.ProviderLimits;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which models answer, as an operator says it.
final class ModelConfigurationTest {
  @Test
  void readsTheModels() {
    ModelSettings models =
        Settings.from(
                Map.of(
                    "DEEPINFRA_API_KEY", "key",
                    "DEEPINFRA_BASE_URL", "http://simulator:8090/v1/openai/",
                    "DEEPINFRA_MODEL", ModelLineup.DEFAULT_THOROUGH,
                    "DEEPINFRA_THOROUGH_MODEL", ModelLineup.DEFAULT_QUICK,
                    "GEMINI_API_KEY", "other",
                    "GEMINI_BASE_URL", "http://simulator:8090/gemini/",
                    "GEMINI_MODEL", "gemini-2.5-flash",
                    "MODEL_CALLS_AT_ONCE", "200",
                    "MODEL_CALLS_PER_SECOND", "50"))
            .models();

    assertThat(models.deepInfra().key()).map(ApiKey::value).contains("key");
    assertThat(models.deepInfra().baseUrl())
        .isEqualTo(URI.create("http://simulator:8090/v1/openai"));
    assertThat(models.lineup().quick().id()).isEqualTo(ModelLineup.DEFAULT_THOROUGH);
    assertThat(models.lineup().thorough().id()).isEqualTo(ModelLineup.DEFAULT_QUICK);
    assertThat(models.lineup().reserve().id()).isEqualTo("gemini-2.5-flash");
    assertThat(models.gemini().key()).map(ApiKey::value).contains("other");
    assertThat(models.gemini().baseUrl()).isEqualTo(URI.create("http://simulator:8090/gemini"));
    assertThat(models.limits()).isEqualTo(new ProviderLimits(200, 50));
  }

  @Test
  void readsAListOfTheOperators(@TempDir Path directory) throws IOException {
    String list =
        """
        {"models": [{"id": "some/model", "provider": "deepinfra", "contextTokens": 8192,
          "prices": [{"version": "1", "from": "2026-01-01", "currency": "EUR",
            "inPerMillion": "0.02", "outPerMillion": "0.03"}]},
         {"id": "gemini-9", "provider": "gemini", "contextTokens": 8192}]}
        """;
    Path file = Files.writeString(directory.resolve("models.json"), list);

    ModelLineup lineup =
        Settings.from(
                Map.of(
                    "MODELS_FILE", file.toString(),
                    "DEEPINFRA_MODEL", "some/model",
                    "DEEPINFRA_THOROUGH_MODEL", "some/model",
                    "GEMINI_MODEL", "gemini-9"))
            .models()
            .lineup();

    assertThat(lineup.quick().id()).isEqualTo("some/model");
    assertThat(lineup.reserve().id()).isEqualTo("gemini-9");
  }

  @Test
  void takesTheListOfTheRunbookAsItStands(@TempDir Path directory) throws IOException {
    Path runbook = Path.of("../docs/runbook/models.md");
    String example = Files.readString(runbook).split("```json\n", 2)[1].split("```", 2)[0];
    Path file = Files.writeString(directory.resolve("models.json"), example);

    ModelSettings models =
        Settings.from(Map.of("MODELS_FILE", file.toString(), "DEEPINFRA_API_KEY", "key")).models();

    models.requirePrices(InstantSource.fixed(Instant.parse("2026-12-31T23:59:59Z")));
    models.requirePrices(InstantSource.fixed(Instant.parse("2027-01-01T00:00:00Z")));
  }

  @Test
  void needsTheModelOfAProviderInTheListOnceThereIsAKeyForIt(@TempDir Path directory)
      throws IOException {
    String list =
        """
        {"models": [{"id": "gemini-3.5-flash-lite", "provider": "gemini", "contextTokens": 8192}]}
        """;
    String file = Files.writeString(directory.resolve("models.json"), list).toString();

    assertThat(
            Settings.from(Map.of("MODELS_FILE", file, "GEMINI_API_KEY", "key")).models().hasKey())
        .isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.from(Map.of("MODELS_FILE", file, "DEEPINFRA_API_KEY", "key")))
        .withMessageStartingWith("DEEPINFRA_MODEL: the list of models has no such model");
  }

  @Test
  void refusesAListThatIsNotThere() {
    refuses("MODELS_FILE", "/nowhere/very-secret", "MODELS_FILE: the file cannot be read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DEEPINFRA_MODEL", "DEEPINFRA_THOROUGH_MODEL", "GEMINI_MODEL"})
  void refusesAModelWhosePriceNobodyKnows(String variable) {
    refuses(variable, "very-secret", variable + ": the list of models has no such model");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DEEPINFRA_API_KEY", "GEMINI_API_KEY"})
  void refusesAKeyThatNoHeaderCarries(String variable) {
    refuses(variable, "very secret", variable + ": an API key consists of visible ASCII");
  }

  @ParameterizedTest
  @CsvSource({"MODEL_CALLS_AT_ONCE, 0", "MODEL_CALLS_PER_SECOND, many"})
  void refusesALimitThatIsNone(String variable, String value) {
    refuses(variable, value, variable + " must be a whole number from 1 to 1000000");
  }

  private static void refuses(String variable, String value, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.from(Map.of(variable, value)))
        .withMessageStartingWith(reason)
        .withMessageNotContaining("very-secret")
        .withMessageNotContaining("very secret");
  }
}
