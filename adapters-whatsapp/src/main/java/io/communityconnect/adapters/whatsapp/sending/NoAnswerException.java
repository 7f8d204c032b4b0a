package io.communityconnect.adapters.whatsapp.sending;

import com.twilio.exception.ApiConnectionException;
import java.io.IOException;

/// A request to which no complete answer came. Carries through the SDK what the SDK has no word
/// for; turned into a [TwilioAnswer] right behind it.
final class NoAnswerException extends ApiConnectionException {
  private static final long serialVersionUID = 1L;

  private final boolean handedOver;
  private final String kind;

  /// @param handedOver whether a connection stood and the request may have left on it
  NoAnswerException(boolean handedOver, IOException cause) {
    super(cause.getClass().getSimpleName(), cause);
    this.handedOver = handedOver;
    this.kind = cause.getClass().getSimpleName();
  }

  boolean wasHandedOver() {
    return handedOver;
  }

  /// What went wrong, by the name of the exception: messages of exceptions may hold addresses.
  String kind() {
    return kind;
  }
}
