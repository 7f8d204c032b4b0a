package io.communityconnect.adapters.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ModelSettingsTest {
  private static final Optional<ApiKey> KEY = Optional.of(new ApiKey("very-secret"));

  @Test
  void knowsWhereTheProvidersAreAndWhoAnswers() {
    ModelSettings settings = ModelSettings.withDefaults(Optional.empty(), Optional.empty());

    assertThat(settings.deepInfra().baseUrl())
        .isEqualTo(URI.create("https://api.deepinfra.com/v1/openai"));
    assertThat(settings.gemini().baseUrl())
        .isEqualTo(URI.create("https://generativelanguage.googleapis.com"));
    assertThat(settings.lineup().quick().id()).isEqualTo("meta-llama/Meta-Llama-3.1-8B-Instruct");
    assertThat(settings.lineup().thorough().id())
        .isEqualTo("meta-llama/Meta-Llama-3.1-70B-Instruct");
    assertThat(settings.lineup().reserve().id()).isEqualTo("gemini-3.5-flash-lite");
  }

  @Test
  void hasAKeyWhereEitherProviderHasOne() {
    assertThat(ModelSettings.withDefaults(KEY, Optional.empty()).hasKey()).isTrue();
    assertThat(ModelSettings.withDefaults(Optional.empty(), KEY).hasKey()).isTrue();
    assertThat(ModelSettings.withDefaults(Optional.empty(), Optional.empty()).hasKey()).isFalse();
  }

  @Test
  void keepsTheKeysOutOfLogs() {
    assertThat(ModelSettings.withDefaults(KEY, KEY).toString()).doesNotContain("very-secret");
  }

  @Test
  void refusesAModelInTheWrongPlace() {
    ModelLineup usual = ModelLineup.usual();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ModelLineup(usual.reserve(), usual.thorough(), usual.reserve()))
        .withMessage("gemini-3.5-flash-lite is not served by DEEPINFRA");
  }

  @Test
  void refusesToStartWithoutAPriceOfToday() {
    ModelLineup usual = ModelLineup.usual();

    usual.requirePrices(LocalDate.of(2026, 11, 23));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> usual.requirePrices(LocalDate.of(2025, 10, 17)))
        .withMessageStartingWith("MODELS_FILE: the list of models has no price of today for meta");
  }

  @Test
  void refusesLimitsThatLetNobodyIn() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ProviderLimits(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new ProviderLimits(1, 0));
  }
}
