package io.communityconnect.adapters.llm;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.adapters.llm.HttpOutcome.Answered;
import io.communityconnect.domain.usage.ModelProfile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks each provider once whether it takes our key and serves our models, so that a mistake shows
/// at the start and not with the first resident. Says what is wrong in one line each; a provider
/// that cannot be reached, or that lists no models, proves nothing and gets none. Costs nothing.
public final class ProviderCheck {
  private static final Logger LOGGER = LoggerFactory.getLogger(ProviderCheck.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final int MAX_BODY_BYTES = 4 * 1024 * 1024;
  private static final Set<Integer> KEY_REFUSED = Set.of(401, 403);
  private static final String INVALID_KEY = "API_KEY_INVALID";

  private final ModelSettings settings;
  private final ModelHttpClient http;

  /// @param http see [ModelHttpClient]; stays the caller's to close
  public ProviderCheck(ModelSettings settings, ModelHttpClient http) {
    this.settings = requireNonNull(settings, "settings is null");
    this.http = requireNonNull(http, "http is null");
  }

  /// Looks, and returns when it has. Throws nothing.
  public void run() {
    settings.deepInfra().key().ifPresent(this::checkDeepInfra);
    settings.gemini().key().ifPresent(this::checkGemini);
  }

  private void checkDeepInfra(ApiKey key) {
    answer(Endpoint.bearer(settings.deepInfra().baseUrl() + "/models", key))
        .ifPresent(
            answer -> {
              if (KEY_REFUSED.contains(answer.status())) {
                refused("DEEPINFRA_API_KEY");
                return;
              }
              Set<String> served = served(answer);
              List.of(settings.lineup().quick(), settings.lineup().thorough()).stream()
                  .map(ModelProfile::id)
                  .distinct()
                  .filter(model -> !served.isEmpty() && !served.contains(model))
                  .forEach(ProviderCheck::unknown);
            });
  }

  private void checkGemini(ApiKey key) {
    String model = settings.lineup().reserve().id();
    answer(Endpoint.google(settings.gemini().baseUrl() + "/v1beta/models/" + model, key))
        .ifPresent(
            answer -> {
              if (KEY_REFUSED.contains(answer.status()) || saysInvalidKey(answer)) {
                refused("GEMINI_API_KEY");
              } else if (answer.status() == 404 && isGoogles(answer)) {
                unknown(model);
              }
            });
  }

  /// Google answers a wrong key with 400 and says so in the error's details.
  private static boolean saysInvalidKey(Answered answer) {
    return ResponseJson.parse(answer.body())
        .map(root -> root.path("error").path("details"))
        .stream()
        .flatMap(JsonNode::valueStream)
        .anyMatch(detail -> INVALID_KEY.equals(ResponseJson.text(detail.path("reason"))));
  }

  /// A stand-in may know nothing but the one call that it is there for.
  private static boolean isGoogles(Answered answer) {
    return ResponseJson.parse(answer.body())
        .filter(root -> ResponseJson.text(root.path("error").path("status")).equals("NOT_FOUND"))
        .isPresent();
  }

  private static Set<String> served(Answered answer) {
    return answer.isSuccess()
        ? ResponseJson.parse(answer.body()).map(root -> root.path("data")).stream()
            .flatMap(JsonNode::valueStream)
            .map(model -> ResponseJson.text(model.path("id")))
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  private Optional<Answered> answer(Endpoint endpoint) {
    return http.get(endpoint, MAX_BODY_BYTES, TIMEOUT) instanceof Answered answer
        ? Optional.of(answer)
        : Optional.empty();
  }

  private static void refused(String variable) {
    LOGGER
        .atError()
        .addKeyValue("variable", variable)
        .log("the provider refuses the key: its models answer nobody until it is set right");
  }

  private static void unknown(String model) {
    LOGGER
        .atError()
        .addKeyValue("model", model)
        .log("the provider does not serve this model: choose another");
  }
}
