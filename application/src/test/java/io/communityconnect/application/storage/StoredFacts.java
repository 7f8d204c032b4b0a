package io.communityconnect.application.storage;

import io.communityconnect.application.delivery.port.out.DeadLetter;
import io.communityconnect.domain.conversation.DeliveryStatus;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.ProviderMessageId;
import java.util.Optional;

/// What contracts must know about a store and no port tells. Called outside units of work; sees
/// what is committed, whoever it belongs to.
public interface StoredFacts {
  /// How many communities there are.
  int communities();

  /// How many residents there are, people of other roles not counted.
  int residents();

  /// How many conversations there are.
  int conversations();

  /// How many messages there are, in both directions.
  int messages();

  /// How far delivery of a message of ours has come.
  ///
  /// @throws java.util.NoSuchElementException when there is no such message
  DeliveryStatus statusOf(MessageId message);

  /// The error code that was reported for a message of ours, if there is one.
  Optional<String> errorOf(MessageId message);

  /// The provider's id of a message, where it is known.
  Optional<ProviderMessageId> providerIdOf(MessageId message);

  /// Why a message was given up, if it was.
  Optional<DeadLetter> deadLetterOf(MessageId message);
}
