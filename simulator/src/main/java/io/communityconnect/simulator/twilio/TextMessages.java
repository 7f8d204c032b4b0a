package io.communityconnect.simulator.twilio;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.simulator.http.FormBody;
import io.communityconnect.simulator.http.Json;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/// SMS that were sent: to a bare phone number instead of a WhatsApp address. They are delivered to
/// nobody's chat; the control API lists them.
public final class TextMessages {
  private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");
  private static final String WHATSAPP = "whatsapp:";

  private final List<TextMessage> sent = new CopyOnWriteArrayList<>();
  private final TwilioAccount account;
  private final Clock clock;

  TextMessages(TwilioAccount account, Clock clock) {
    this.account = account;
    this.clock = clock;
  }

  /// Says whether a request asks for a text message; a sender on WhatsApp sends none.
  static boolean isOne(FormBody form) {
    return form.value("To").filter(PHONE.asMatchPredicate()).isPresent()
        && form.value("From").filter(from -> from.startsWith(WHATSAPP)).isEmpty();
  }

  /// Takes a request by Twilio's rules, and renders what it became.
  ///
  /// @return why it is refused, or the resource
  Taken take(FormBody form) {
    Optional<String> from = form.value("From");
    String body = form.value("Body").orElse("");
    if (from.isEmpty()) {
      return new Taken.Refused(Refusal.NO_FROM);
    }
    if (!PHONE.matcher(from.get()).matches()) {
      return new Taken.Refused(Refusal.UNKNOWN_SENDER);
    }
    if (body.isEmpty()) {
      return new Taken.Refused(Refusal.NOTHING_TO_SEND);
    }
    if (body.codePointCount(0, body.length()) > SendRequest.MAX_BODY_LENGTH) {
      return new Taken.Refused(Refusal.BODY_TOO_LONG);
    }
    TextMessage message =
        new TextMessage(
            Sids.next("SM"), from.get(), form.value("To").orElseThrow(), body, clock.instant());
    sent.add(message);
    return new Taken.Accepted(MessageResource.render(account, message));
  }

  /// What became of a request.
  sealed interface Taken {
    record Accepted(ObjectNode resource) implements Taken {}

    record Refused(Refusal refusal) implements Taken {}
  }

  /// All of them, oldest first.
  public ArrayNode render() {
    ArrayNode all = Json.array();
    sent.forEach(
        message ->
            all.addObject()
                .put("sid", message.sid())
                .put("from", message.from())
                .put("to", message.to())
                .put("body", message.body())
                .put("at", message.at().toString()));
    return all;
  }

  void clear() {
    sent.clear();
  }

  /// One of them.
  record TextMessage(String sid, String from, String to, String body, Instant at) {
    TextMessage {
      requireNonNull(sid, "sid is null");
      requireNonNull(from, "from is null");
      requireNonNull(to, "to is null");
      requireNonNull(body, "body is null");
      requireNonNull(at, "at is null");
    }

    /// The sid only: the rest says who was told what.
    @Override
    public String toString() {
      return "TextMessage[" + sid + "]";
    }
  }
}
