package io.communityconnect.adapters.whatsapp.webhook;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// What a webhook is answered, and under which name it is counted.
sealed interface WebhookAnswer {
  /// Taken, or of no interest: Twilio need not send it again.
  record Taken(Outcome outcome) implements WebhookAnswer {
    public Taken {
      requireNonNull(outcome, "outcome is null");
    }
  }

  /// Not taken.
  ///
  /// @param fault the parameter at fault, where there is one
  record Refused(Refusal refusal, Optional<FieldFault> fault) implements WebhookAnswer {
    public Refused {
      requireNonNull(refusal, "refusal is null");
      requireNonNull(fault, "fault is null");
    }

    static Refused because(Refusal refusal) {
      return new Refused(refusal, Optional.empty());
    }

    static Refused because(Refusal refusal, String field, String reason) {
      return new Refused(refusal, Optional.of(new FieldFault(field, reason)));
    }
  }

  /// A parameter and what is wrong with it, without its value.
  record FieldFault(String field, String reason) {
    public FieldFault {
      requireNonNull(field, "field is null");
      requireNonNull(reason, "reason is null");
    }
  }

  /// What became of a webhook that was taken.
  enum Outcome {
    /// A message was stored and will be answered.
    ACCEPTED,
    /// A message had come before.
    DUPLICATE,
    /// A report moved a message's status.
    ADVANCED,
    /// A report told nothing new.
    UNCHANGED,
    /// A report is about no message of ours.
    UNKNOWN_MESSAGE,
    /// A report names a status that this version does not know.
    UNKNOWN_STATUS
  }
}
