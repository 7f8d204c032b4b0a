package io.communityconnect.application.identity.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.ClientAddress;
import io.communityconnect.domain.identity.SendingCode;
import io.communityconnect.domain.identity.SendingTicket;
import io.communityconnect.domain.people.PhoneNumber;
import java.time.Duration;

/// Begins a login by sending: a page shows a code, its resident sends it to the bot on WhatsApp,
/// and the page is logged in. It costs no message and needs no number typed.
@FunctionalInterface
public interface OfferSendingLoginUseCase {
  /// Makes a code for one page.
  Outcome offer(Command command);

  /// @param address where the request came from
  record Command(ClientAddress address) {
    public Command {
      requireNonNull(address, "address is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// The page shows what to send and where to, and collects with the ticket.
    ///
    /// @param code shown, see [SendingCode#asMessage]
    /// @param ticket kept by the page, for [CollectSendingLoginUseCase]
    /// @param sendTo the number to send to
    /// @param expiresIn how long it can be sent and collected
    record Offered(SendingCode code, SendingTicket ticket, PhoneNumber sendTo, Duration expiresIn)
        implements Outcome {}

    /// The address or the installation has had as many as it may have by now.
    record TooManyRequests(Duration retryAfter) implements Outcome {}
  }
}
