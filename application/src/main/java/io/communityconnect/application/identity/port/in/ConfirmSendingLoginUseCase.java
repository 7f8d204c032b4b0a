package io.communityconnect.application.identity.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.SendingCode;
import java.time.Instant;

/// Takes the code of a login by sending out of a resident's message.
///
/// The chat calls it when [SendingCode#inMessage] finds a code in a message, before any model is
/// asked, and answers with the outcome. The answer must say that a page was logged in, when it was
/// opened, and how to undo it: somebody may have been talked into sending a stranger's code.
@FunctionalInterface
public interface ConfirmSendingLoginUseCase {
  /// Says who sent the code. The page is logged in when it asks next. The same resident may confirm
  /// twice, so that a message that is answered again changes nothing. Opens a unit of work of its
  /// own, so it must not be called in one.
  Outcome confirm(Command command);

  /// @param resident who sent the message
  /// @param code what it said
  record Command(Actor.Resident resident, SendingCode code) {
    public Command {
      requireNonNull(resident, "resident is null");
      requireNonNull(code, "code is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// The page that showed the code is this resident's.
    ///
    /// @param openedAt when the page asked for its code
    record Confirmed(Instant openedAt) implements Outcome {}

    /// No page waits for this code: mistyped, expired, or sent by somebody else before.
    record NotWaiting() implements Outcome {}
  }
}
