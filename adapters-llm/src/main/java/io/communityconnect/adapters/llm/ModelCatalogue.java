package io.communityconnect.adapters.llm;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.domain.usage.ModelAbility;
import io.communityconnect.domain.usage.ModelPrice;
import io.communityconnect.domain.usage.ModelProfile;
import io.communityconnect.domain.usage.ModelProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The models that are known, with what they cost. Read from a file of the operator's, or
/// from the one that ships.
public final class ModelCatalogue {
  private static final String SHIPPED = "models.json";

  private final List<ModelProfile> models;

  private ModelCatalogue(List<ModelProfile> models) {
    this.models = List.copyOf(models);
  }

  /// The models that ship: Llama at the prices of the specification, Gemini at those of its maker.
  public static ModelCatalogue shipped() {
    try (InputStream text = ModelCatalogue.class.getResourceAsStream(SHIPPED)) {
      return parse(requireNonNull(text, "the list of models is missing").readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the list of models cannot be read", unreadable);
    }
  }

  /// The models of a file; it replaces the shipped list.
  ///
  /// @throws IllegalArgumentException with a sentence that says what is wrong with it
  public static ModelCatalogue of(Path file) {
    try {
      return parse(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw new IllegalArgumentException("the file cannot be read, or is no JSON");
    }
  }

  static ModelCatalogue parse(byte[] json) throws IOException {
    JsonNode list = Json.mapper().readTree(json).path("models");
    if (!list.isArray() || list.isEmpty()) {
      throw new IllegalArgumentException("the file lists no models");
    }
    return new ModelCatalogue(list.valueStream().map(ModelCatalogue::model).toList());
  }

  /// The model of that id.
  ///
  /// @throws IllegalArgumentException when the list has none: its price would be unknown
  public ModelProfile model(String id, ModelProvider provider) {
    return find(id, provider)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the list of models has no such model of that provider, so nobody knows what"
                        + " it costs"));
  }

  /// The model of that id; where the list has none, one without a price, which is never asked.
  public ModelProfile modelOrUnpriced(String id, ModelProvider provider) {
    return find(id, provider)
        .orElseGet(() -> new ModelProfile(id, provider, List.of(), 1, Set.of(), Optional.empty()));
  }

  private Optional<ModelProfile> find(String id, ModelProvider provider) {
    return models.stream()
        .filter(model -> model.id().equals(id) && model.provider() == provider)
        .findFirst();
  }

  private static ModelProfile model(JsonNode model) {
    return new ModelProfile(
        text(model, "id"),
        provider(text(model, "provider")),
        model.path("prices").valueStream().map(ModelCatalogue::price).toList(),
        model.path("contextTokens").asInt(),
        abilities(model.path("abilities")),
        day(model, "endsOn"));
  }

  private static Set<ModelAbility> abilities(JsonNode names) {
    return names
        .valueStream()
        .map(name -> ability(name.asText()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static ModelAbility ability(String name) {
    try {
      return ModelAbility.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException("the list of models has an unknown ability");
    }
  }

  private static ModelPrice price(JsonNode price) {
    return new ModelPrice(
        text(price, "version"),
        day(price, "from").orElseThrow(() -> new IllegalArgumentException("a price has no from")),
        day(price, "until"),
        currency(text(price, "currency")),
        amount(price, "inPerMillion"),
        amount(price, "outPerMillion"));
  }

  private static Currency currency(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException("currency is no code such as USD");
    }
  }

  private static ModelProvider provider(String name) {
    try {
      return ModelProvider.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException("the list of models has an unknown provider");
    }
  }

  /// Texts and not numbers, for 0.055 is no number that a computer knows exactly.
  private static BigDecimal amount(JsonNode node, String field) {
    try {
      return new BigDecimal(text(node, field));
    } catch (NumberFormatException odd) {
      throw new IllegalArgumentException(field + " is no amount in quotes, such as \"0.055\"");
    }
  }

  private static Optional<LocalDate> day(JsonNode node, String field) {
    try {
      return node.hasNonNull(field)
          ? Optional.of(LocalDate.parse(text(node, field)))
          : Optional.empty();
    } catch (DateTimeException odd) {
      throw new IllegalArgumentException(field + " is no day such as 2026-11-01");
    }
  }

  private static String text(JsonNode node, String field) {
    if (!node.path(field).isTextual()) {
      throw new IllegalArgumentException("the list of models lacks " + field);
    }
    return node.path(field).textValue();
  }
}
