package io.communityconnect.adapters.llm;

import io.communityconnect.domain.usage.ModelProfile;
import io.communityconnect.domain.usage.ModelRoute;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/// The models that can be asked.
///
/// @param first empty without a key for DeepInfra
/// @param reserve empty without a key for Gemini
record Candidates(Optional<Pair> first, Optional<Candidate> reserve) {
  /// The two models of the first provider.
  record Pair(Candidate quick, Candidate thorough) {
    Candidate of(ModelRoute route) {
      return switch (route.model()) {
        case QUICK -> quick;
        case THOROUGH -> thorough;
      };
    }
  }

  /// What all of them share.
  record Surroundings(
      InstantSource time,
      LongSupplier ticker,
      MeterRegistry meters,
      Patience patience,
      Pause pause) {}

  static Candidates of(ModelSettings settings, ModelHttpClient http, Surroundings surroundings) {
    Seats seats = new Seats(settings, http, surroundings);
    return new Candidates(
        settings.deepInfra().key().map(seats::pair), settings.gemini().key().map(seats::reserve));
  }

  /// Makes candidates of settings.
  private record Seats(ModelSettings settings, ModelHttpClient http, Surroundings surroundings) {
    Pair pair(ApiKey key) {
      Candidate.Provider deepInfra =
          new Candidate.Provider(
              WireFormat.CHAT_COMPLETIONS,
              patient(
                  "deepinfra",
                  new ChatCompletionsClient(
                      http, settings.deepInfra().baseUrl(), key, surroundings.time())));
      return new Pair(
          seat(settings.lineup().quick(), deepInfra),
          seat(settings.lineup().thorough(), deepInfra));
    }

    Candidate reserve(ApiKey key) {
      ModelProfile model = settings.lineup().reserve();
      ChatCompletionsClient client =
          ChatCompletionsClient.gemini(
              http, settings.gemini().baseUrl(), model.id(), key, surroundings.time());
      return seat(model, new Candidate.Provider(WireFormat.GEMINI, patient("gemini", client)));
    }

    private PatientCompletions patient(String name, ChatCompletions client) {
      return new PatientCompletions(
          name,
          client,
          surroundings.patience(),
          surroundings.time(),
          surroundings.ticker(),
          surroundings.pause());
    }

    private Candidate seat(ModelProfile model, Candidate.Provider provider) {
      return new Candidate(
          model,
          provider,
          surroundings.time(),
          surroundings.ticker(),
          new CallMetrics(surroundings.meters(), model.id()),
          new CallLog(model.id()));
    }
  }
}
