package io.communityconnect.application.community.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.PhoneNumber;

/// Opens a community at a WhatsApp number, so that messages to it are taken.
@FunctionalInterface
public interface OpenCommunityUseCase {
  /// Does nothing when a community answers at that number already.
  void open(Command command);

  /// @param sender the number residents write to
  record Command(String name, PhoneNumber sender) {
    public Command {
      requireNonNull(name, "name is null");
      requireNonNull(sender, "sender is null");
    }
  }
}
