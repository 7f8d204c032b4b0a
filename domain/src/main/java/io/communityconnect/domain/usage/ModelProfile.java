package io.communityconnect.domain.usage;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// What is known about a model.
///
/// @param id the provider's
/// @param prices at most one of them in force on any day
/// @param contextTokens how much it reads and writes at once
/// @param abilities what it can do that others cannot
/// @param endsOn the last day on which its provider serves it, empty while none is announced
public record ModelProfile(
    String id,
    ModelProvider provider,
    List<ModelPrice> prices,
    int contextTokens,
    Set<ModelAbility> abilities,
    Optional<LocalDate> endsOn) {
  public ModelProfile {
    requireNonNull(id, "id is null");
    requireNonNull(provider, "provider is null");
    requireNonNull(endsOn, "endsOn is null");
    prices = List.copyOf(prices);
    abilities = Set.copyOf(abilities);
    if (id.isBlank() || contextTokens < 1) {
      throw new IllegalArgumentException("a model has an id and reads something");
    }
    if (overlap(prices)) {
      throw new IllegalArgumentException("two prices of " + id + " hold on one day");
    }
  }

  /// The price in force; empty means that the model must not be asked, for unknown is not free.
  public Optional<ModelPrice> priceOn(LocalDate day) {
    return prices.stream().filter(price -> price.holdsOn(day)).findFirst();
  }

  /// How many days its provider will still serve it, below zero when it is over; empty while no end
  /// is announced.
  public OptionalLong daysLeft(LocalDate today) {
    return endsOn
        .map(end -> OptionalLong.of(end.toEpochDay() - today.toEpochDay()))
        .orElse(OptionalLong.empty());
  }

  /// Of two that overlap, the later one begins on a day of the earlier one.
  private static boolean overlap(List<ModelPrice> prices) {
    return prices.stream()
        .map(ModelPrice::from)
        .anyMatch(day -> prices.stream().filter(price -> price.holdsOn(day)).count() > 1);
  }
}
