package io.communityconnect.application.storage;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.privacy.port.out.ExpiredMessages;
import io.communityconnect.application.privacy.port.out.RetentionSweeps;

/// What a store does with what plans keep no longer.
///
/// @param messages deletes it
/// @param sweeps knows who deletes it, and when
public record RetentionStorage(ExpiredMessages messages, RetentionSweeps sweeps) {
  public RetentionStorage {
    requireNonNull(messages, "messages is null");
    requireNonNull(sweeps, "sweeps is null");
  }
}
