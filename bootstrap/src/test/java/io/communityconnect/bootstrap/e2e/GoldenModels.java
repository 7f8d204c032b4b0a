package io.communityconnect.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.bootstrap.e2e.GoldenTown.Asked;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the golden set of one model after the other and prints a table: how good, how quick and how
/// dear each is. By hand, with `-Dit.test=GoldenModels`, for it costs money where keys are given:
/// `GOLDEN_DEEPINFRA_API_KEY` and `GOLDEN_GEMINI_API_KEY`. A provider without a key is the
/// simulator, which shows that the way is right and says nothing of the model. With
/// `GOLDEN_OPENAI_API_KEY` passages are searched by OpenAI's embeddings, else by the local ones.
class GoldenModels {
  private static final Logger log = LoggerFactory.getLogger(GoldenModels.class);

  /// @param name as in the list of models
  private record Model(String name, String provider) {
    boolean isReal() {
      return key().isPresent();
    }

    Optional<String> key() {
      return keyOf(provider);
    }

    /// This model for every question, and nobody else when it fails.
    Map<String, String> environment() {
      Map<String, String> environment = new HashMap<>();
      environment.put("ANSWER_DEADLINE", "PT30S");
      environment.put("DEEPINFRA_API_KEY", "");
      environment.put(provider + "_API_KEY", key().orElse("simulator"));
      environment.put("OPENAI_API_KEY", keyOf("OPENAI").orElse(""));
      environment.put("OPENAI_BASE_URL", "");
      if (isReal()) {
        environment.put(provider + "_BASE_URL", "");
      }
      environment.put(provider + "_MODEL", name);
      if (provider.equals("DEEPINFRA")) {
        environment.put("DEEPINFRA_THOROUGH_MODEL", name);
      }
      return environment;
    }
  }

  private static Optional<String> keyOf(String provider) {
    return Optional.ofNullable(System.getenv("GOLDEN_" + provider + "_API_KEY"));
  }

  private static final List<Model> MODELS =
      List.of(
          new Model("meta-llama/Meta-Llama-3.1-8B-Instruct", "DEEPINFRA"),
          new Model("meta-llama/Meta-Llama-3.1-70B-Instruct", "DEEPINFRA"),
          new Model("gemini-3.5-flash-lite", "GEMINI"));

  @Test
  void comparesTheModels() {
    StringBuilder table =
        new StringBuilder(
            "\nmodel | real | right | admitted | ended | calls | failed | p50 ms | p95 ms | cost\n");
    for (Model model : MODELS) {
      table.append(row(model));
    }
    log.info("{}", table);
  }

  private static String row(Model model) {
    try (GoldenTown golden = GoldenTown.with(model.environment())) {
      List<Asked> asked = golden.askAll();
      List<Asked> answerable =
          asked.stream().filter(each -> each.question().isAnswerable()).toList();
      List<Asked> open = asked.stream().filter(Asked::isUnanswerable).toList();
      long right = answerable.stream().filter(Asked::isRight).count();
      long admitted = open.stream().filter(Asked::admits).count();
      long ended = asked.stream().filter(Asked::restsOnWhatHasEnded).count();
      String figures = golden.figures(spentOn(model));
      assertThat(right).as("right answers of " + model.name()).isPositive();
      return "%s | %s | %d/%d | %d/%d | %d | %s%n"
          .formatted(
              model.name(),
              model.isReal() ? "yes" : "simulator",
              right,
              answerable.size(),
              admitted,
              open.size(),
              ended,
              figures.replace("|", " | "));
    }
  }

  private static String spentOn(Model model) {
    return """
        select count(*) || '|' || count(*) filter (where outcome <> 'WRITTEN') || '|'
          || coalesce(percentile_cont(0.5) within group (order by latency_ms), 0)::bigint || '|'
          || coalesce(percentile_cont(0.95) within group (order by latency_ms), 0)::bigint || '|'
          || round(coalesce(sum(cost_micros), 0) / 1e6, 6)
        from usage_ledger where kind = 'model_call' and model = '%s'
        """
        .formatted(model.name());
  }
}
