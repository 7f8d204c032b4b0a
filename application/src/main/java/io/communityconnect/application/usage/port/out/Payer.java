package io.communityconnect.application.usage.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.people.CommunityId;
import java.util.Optional;

/// On whose account a model is asked.
///
/// @param about the message that it is asked for; empty where it is none, or several
public record Payer(CommunityId community, Optional<MessageId> about) {
  public Payer {
    requireNonNull(community, "community is null");
    requireNonNull(about, "about is null");
  }

  /// For what belongs to no single message.
  public static Payer of(CommunityId community) {
    return new Payer(community, Optional.empty());
  }

  public static Payer of(CommunityId community, MessageId about) {
    return new Payer(community, Optional.of(about));
  }
}
