package io.communityconnect.adapters.persistence.conversation;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.application.conversation.port.out.MessageIds;
import io.communityconnect.domain.conversation.MessageId;

/// Version 7 UUIDs: they grow with time, so new rows lie together in the index.
public final class TimeOrderedMessageIds implements MessageIds {
  @Override
  public MessageId next() {
    return new MessageId(UuidCreator.getTimeOrderedEpochPlus1());
  }
}
