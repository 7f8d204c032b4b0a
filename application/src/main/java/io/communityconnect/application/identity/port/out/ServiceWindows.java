package io.communityconnect.application.identity.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.ServiceWindow;
import io.communityconnect.domain.people.PhoneNumber;
import java.util.Optional;

/// Who has written lately. Called inside a system unit of work.
@FunctionalInterface
public interface ServiceWindows {
  /// Where a phone last wrote to, and when; empty when it never wrote.
  Optional<Contact> latestOf(PhoneNumber phone);

  /// The last message of somebody.
  ///
  /// @param house the number it went to
  record Contact(PhoneNumber house, ServiceWindow window) {
    public Contact {
      requireNonNull(house, "house is null");
      requireNonNull(window, "window is null");
    }
  }
}
