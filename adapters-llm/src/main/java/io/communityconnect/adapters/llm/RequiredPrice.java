package io.communityconnect.adapters.llm;

import io.communityconnect.domain.usage.ModelProfile;
import java.time.InstantSource;

/// That a model which is going to be asked has a price: unknown is not free.
final class RequiredPrice {
  private RequiredPrice() {}

  /// @throws IllegalArgumentException when nobody knows what it costs today
  static void of(ModelProfile model, InstantSource time) {
    if (model.priceOn(Today.of(time)).isEmpty()) {
      throw new IllegalArgumentException(
          "MODELS_FILE: the list of models has no price of today for " + model.id());
    }
  }
}
