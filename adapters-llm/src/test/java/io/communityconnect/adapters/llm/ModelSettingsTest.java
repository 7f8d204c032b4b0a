package io.communityconnect.adapters.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communityconnect.domain.usage.ModelProfile;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ModelSettingsTest {
  private static final Optional<ApiKey> KEY = Optional.of(new ApiKey("very-secret"));

  @Test
  void knowsWhereTheProvidersAreAndWhoAnswers() {
    ModelSettings settings = Usual.with(Optional.empty(), Optional.empty());

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
    assertThat(Usual.with(KEY, Optional.empty()).hasKey()).isTrue();
    assertThat(Usual.with(Optional.empty(), KEY).hasKey()).isTrue();
    assertThat(Usual.with(Optional.empty(), Optional.empty()).hasKey()).isFalse();
  }

  @Test
  void keepsTheKeysOutOfLogs() {
    assertThat(Usual.with(KEY, KEY).toString()).doesNotContain("very-secret");
  }

  @Test
  void refusesAModelInTheWrongPlace() {
    ModelLineup usual = Usual.lineup();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ModelLineup(usual.reserve(), usual.thorough(), usual.reserve()))
        .withMessage("gemini-3.5-flash-lite is not served by DEEPINFRA");
  }

  @Test
  void refusesToStartWithoutAPriceOfToday() {
    ModelSettings settings = Usual.with(KEY, KEY);

    settings.requirePrices(on("2026-11-23"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.requirePrices(on("2025-10-17")))
        .withMessageStartingWith("MODELS_FILE: the list of models has no price of today for meta");
  }

  @Test
  void needsNoPriceOfAModelThatNobodyAsks() {
    InstantSource beforeGemini = on("2026-07-20");

    Usual.with(KEY, Optional.empty()).requirePrices(beforeGemini);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Usual.with(KEY, KEY).requirePrices(beforeGemini))
        .withMessageEndingWith("gemini-3.5-flash-lite");
    Usual.with(Optional.empty(), Optional.empty()).requirePrices(on("2020-01-01"));
  }

  @Test
  void remindsOnlyOfModelsThatAreAsked() {
    assertThat(Usual.with(KEY, Optional.empty()).used())
        .extracting(ModelProfile::id)
        .containsExactly(ModelLineup.DEFAULT_QUICK, ModelLineup.DEFAULT_THOROUGH);
    assertThat(Usual.with(Optional.empty(), KEY).used())
        .extracting(ModelProfile::id)
        .containsExactly(ModelLineup.DEFAULT_RESERVE);
  }

  private static InstantSource on(String day) {
    return InstantSource.fixed(Instant.parse(day + "T12:00:00Z"));
  }

  @Test
  void refusesLimitsThatLetNobodyIn() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ProviderLimits(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new ProviderLimits(1, 0));
  }
}
