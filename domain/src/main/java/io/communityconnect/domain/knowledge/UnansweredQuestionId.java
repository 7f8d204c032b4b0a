package io.communityconnect.domain.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/// Identifies a question that nobody could answer.
public record UnansweredQuestionId(UUID value) {
  public UnansweredQuestionId {
    requireNonNull(value, "value is null");
  }
}
