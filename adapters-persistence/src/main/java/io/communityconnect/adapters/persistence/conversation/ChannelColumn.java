package io.communityconnect.adapters.persistence.conversation;

import io.communityconnect.domain.conversation.Channel;
import java.util.Locale;

/// How a channel is stored.
final class ChannelColumn {
  private ChannelColumn() {}

  static Channel read(String stored) {
    return Channel.valueOf(stored.toUpperCase(Locale.ROOT));
  }

  static String of(Channel channel) {
    return channel.name().toLowerCase(Locale.ROOT);
  }
}
