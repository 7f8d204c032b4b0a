package io.communityconnect.application.community.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.knowledge.ArticleContent;
import io.communityconnect.domain.people.PhoneNumber;
import java.util.List;

/// Opens a community at a WhatsApp number, so that messages to it are taken.
@FunctionalInterface
public interface OpenCommunityUseCase {
  /// Does nothing when a community answers at that number already.
  void open(Command command);

  /// @param sender the number residents write to
  /// @param handbook what a new community knows to begin with
  record Command(String name, PhoneNumber sender, List<ArticleContent> handbook) {
    public Command {
      requireNonNull(name, "name is null");
      requireNonNull(sender, "sender is null");
      handbook = List.copyOf(handbook);
    }
  }
}
