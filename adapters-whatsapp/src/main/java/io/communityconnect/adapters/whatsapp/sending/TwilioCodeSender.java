package io.communityconnect.adapters.whatsapp.sending;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.communityconnect.adapters.whatsapp.CodeChannel;
import io.communityconnect.adapters.whatsapp.WhatsAppAddress;
import io.communityconnect.application.identity.port.out.CodeSender;
import io.communityconnect.domain.people.PhoneNumber;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// Sends codes through Twilio, past the outbox: what lies there can be read by admins, and a code
/// is nobody's but its phone's.
///
/// An answer that got lost counts as sent, for a code that comes twice does no harm and one that
/// never comes can be asked for again.
public final class TwilioCodeSender implements CodeSender {
  private static final Logger log = LoggerFactory.getLogger(TwilioCodeSender.class);

  private static final int TOO_MANY_REQUESTS = 429;

  /// What Twilio says about the recipient: not a number, not reachable, not a mobile, opted out,
  /// not on WhatsApp, not in a region that we may send to
  /// (<https://www.twilio.com/docs/api/errors/21211>, and so on).
  private static final Set<Integer> RECIPIENT_CODES =
      Set.of(21211, 21214, 21217, 21408, 21610, 21612, 21614, 21635, 63003, 63014, 63024);

  private final CodeChannel channel;
  private final TwilioApi api;

  /// @param channel the way to phones that have not written lately
  public TwilioCodeSender(CodeChannel channel, TwilioApi api) {
    this.channel = requireNonNull(channel, "channel is null");
    this.api = requireNonNull(api, "api is null");
  }

  @Override
  public Result send(CodeMessage message) {
    return parameters(message)
        .map(api::create)
        .map(this::result)
        .orElseGet(Result.Unreachable::new);
  }

  private Optional<Map<String, String>> parameters(CodeMessage message) {
    if (message.openChat().isPresent()) {
      return Optional.of(inChat(message, message.openChat().get()));
    }
    return switch (channel) {
      case CodeChannel.Sms(PhoneNumber from) ->
          Optional.of(
              Map.of("From", from.value(), "To", message.to().value(), "Body", words(message)));
      case CodeChannel.Template(PhoneNumber from, String contentSid) ->
          Optional.of(
              Map.of(
                  "From", WhatsAppAddress.of(from),
                  "To", WhatsAppAddress.of(message.to()),
                  "ContentSid", contentSid,
                  "ContentVariables", variables(message)));
      case CodeChannel.None() -> Optional.empty();
    };
  }

  private static Map<String, String> inChat(CodeMessage message, PhoneNumber house) {
    return Map.of(
        "From", WhatsAppAddress.of(house),
        "To", WhatsAppAddress.of(message.to()),
        "Body", words(message));
  }

  private static String words(CodeMessage message) {
    return "%s is your login code. It is good for %d minutes. Nobody else needs it: we never ask for it."
        .formatted(message.code().value(), message.validFor().toMinutes());
  }

  private static String variables(CodeMessage message) {
    return JsonNodeFactory.instance.objectNode().put("1", message.code().value()).toString();
  }

  private Result result(TwilioAnswer answer) {
    return switch (answer) {
      case TwilioAnswer.Decoded _ -> new Result.Sent();
      case TwilioAnswer.Refused refused -> refused(refused);
      case TwilioAnswer.Unclear(int status) -> possiblySent("HTTP " + status);
      case TwilioAnswer.Lost(String reason) -> possiblySent(reason);
      case TwilioAnswer.NeverSent(String reason) -> {
        note(Level.WARN, reason, "code not sent");
        yield new Result.Unavailable(Optional.empty());
      }
    };
  }

  private static Result refused(TwilioAnswer.Refused refused) {
    OptionalInt code = refused.code();
    if (code.isPresent() && RECIPIENT_CODES.contains(code.getAsInt())) {
      note(Level.INFO, "code " + code.getAsInt(), "phone not reached with a code");
      return new Result.Unreachable();
    }
    boolean limited = refused.status() == TOO_MANY_REQUESTS;
    String reason = code.isPresent() ? "code " + code.getAsInt() : "HTTP " + refused.status();
    note(limited ? Level.WARN : Level.ERROR, reason, "codes are refused");
    return new Result.Unavailable(refused.retryAfter().filter(Duration::isPositive));
  }

  private static Result possiblySent(String reason) {
    note(Level.WARN, reason, "code possibly sent");
    return new Result.Sent();
  }

  private static void note(Level level, String reason, String what) {
    log.atLevel(level).addKeyValue("reason", reason).log(what);
  }
}
