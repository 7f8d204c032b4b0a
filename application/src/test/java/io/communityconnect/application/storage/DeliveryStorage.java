package io.communityconnect.application.storage;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.delivery.port.out.DeadLetters;
import io.communityconnect.application.delivery.port.out.Deliveries;
import io.communityconnect.application.delivery.port.out.DeliveryRecords;

/// What a store knows of messages on their way.
///
/// @param reports takes what the provider reports
/// @param records what became of messages
/// @param deadLetters what was given up
public record DeliveryStorage(
    Deliveries reports, DeliveryRecords records, DeadLetters deadLetters) {
  public DeliveryStorage {
    requireNonNull(reports, "reports is null");
    requireNonNull(records, "records is null");
    requireNonNull(deadLetters, "deadLetters is null");
  }
}
