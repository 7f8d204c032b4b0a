package io.communityconnect.adapters.whatsapp.sending;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.adapters.whatsapp.TwilioSettings;
import io.communityconnect.adapters.whatsapp.WhatsAppAddress;
import io.communityconnect.application.delivery.port.out.MessageSender;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.conversation.ProviderMessageId;
import io.communityconnect.domain.conversation.ReplyButtons;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/// Sends texts and templates through Twilio, one attempt per call.
///
/// Buttons are an extra: where Twilio has no content for them, or does not take it, the text goes
/// without, which is the second request of a call then.
///
/// What is wrong with our account or our set-up is never held against a message: while a token is
/// rotated, an account suspended or a base URL mistyped, messages wait as if Twilio were out of
/// reach, and the log says why. Only what Twilio says about the message itself is final.
public final class TwilioMessageSender implements MessageSender {
  private static final Logger log = LoggerFactory.getLogger(TwilioMessageSender.class);

  private static final int TOO_MANY_REQUESTS = 429;

  /// Too many requests, the sender's queue is full, WhatsApp's own limits
  /// (<https://www.twilio.com/docs/api/errors/20429>, `/21611`, `/63018`).
  private static final Set<Integer> RATE_CODES = Set.of(20429, 21611, 63018);

  /// Wrong credentials, account not active, access denied
  /// (<https://www.twilio.com/docs/api/errors/20003>, `/20005`, `/20006`).
  private static final Set<Integer> ACCOUNT_CODES = Set.of(20003, 20005, 20006);

  /// What is wrong with a content resource or its values (21654 to 21658), or what the channel does
  /// not take as content (<https://www.twilio.com/docs/api/errors/21655>, and so on).
  private static final Set<Integer> CONTENT_CODES =
      Set.of(21654, 21655, 21656, 21658, 63006, 63021, 63028, 216602);

  private final TwilioSettings settings;
  private final TwilioApi api;
  private final QuickReplyContents quickReplies;

  public TwilioMessageSender(
      TwilioSettings settings, TwilioApi api, QuickReplyContents quickReplies) {
    this.settings = settings;
    this.api = api;
    this.quickReplies = quickReplies;
  }

  @Override
  public Result send(OutboundMessage message) {
    Result result =
        switch (answer(message)) {
          case TwilioAnswer.Decoded(JsonNode body) -> accepted(body);
          case TwilioAnswer.Refused refused -> refused(refused);
          case TwilioAnswer.Unclear(int status) -> new Result.Unconfirmed("HTTP " + status);
          case TwilioAnswer.Lost(String reason) -> new Result.Unconfirmed(reason);
          case TwilioAnswer.NeverSent(String reason) -> new Result.Unreachable(reason);
        };
    log(message.id(), result);
    return result;
  }

  private TwilioAnswer answer(OutboundMessage message) {
    return message
        .template()
        .map(template -> create(message, TwilioTemplate.parameters(template)))
        .or(() -> message.buttons().flatMap(buttons -> withButtons(message, buttons)))
        .orElseGet(() -> create(message, Map.of("Body", message.text())));
  }

  /// @return empty where the text has to go without
  private Optional<TwilioAnswer> withButtons(OutboundMessage message, ReplyButtons buttons) {
    Optional<TwilioAnswer> answer =
        quickReplies
            .sidFor(buttons)
            .map(sid -> TwilioTemplate.parameters(sid, message.text(), buttons))
            .map(content -> create(message, content));
    if (answer.filter(TwilioMessageSender::isAboutContent).isPresent()) {
      entry(Level.WARN, message.id()).log("reply buttons refused");
      quickReplies.setAside(buttons);
      return Optional.empty();
    }
    return answer;
  }

  private static boolean isAboutContent(TwilioAnswer answer) {
    return answer instanceof TwilioAnswer.Refused refused
        && CONTENT_CODES.contains(refused.code().orElse(0));
  }

  private TwilioAnswer create(OutboundMessage message, Map<String, String> content) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("To", WhatsAppAddress.of(message.to()));
    parameters.put("From", WhatsAppAddress.of(message.from()));
    parameters.putAll(content);
    settings
        .statusCallback(message.id())
        .ifPresent(callback -> parameters.put("StatusCallback", callback.toString()));
    return api.create(parameters);
  }

  private static Result accepted(JsonNode body) {
    String sid = body.path("sid").asText("");
    return ProviderMessageId.isValid(sid)
        ? new Result.Accepted(new ProviderMessageId(sid))
        : new Result.Unconfirmed("answer without a message id");
  }

  private static Result refused(TwilioAnswer.Refused refused) {
    int code = refused.code().orElse(0);
    if (refused.status() == TOO_MANY_REQUESTS || RATE_CODES.contains(code)) {
      return new Result.RateLimited(refused.retryAfter());
    }
    if (isAboutUs(refused.status(), code)) {
      return new Result.Unreachable("account or set-up refused: " + describe(refused));
    }
    String known = code == 0 ? "HTTP_" + refused.status() : Integer.toString(code);
    return new Result.Refused(known, describe(refused));
  }

  /// Whether the refusal would meet every message alike: credentials (401, and 403 unless it names
  /// an error of the message), or an account that the base URL does not know (404).
  private static boolean isAboutUs(int status, int code) {
    return status == 401
        || status == 404
        || (status == 403 && code == 0)
        || ACCOUNT_CODES.contains(code);
  }

  /// Never Twilio's own words: they repeat the recipient's number.
  private static String describe(TwilioAnswer.Refused refused) {
    return refused.code().isPresent()
        ? "HTTP %d, https://www.twilio.com/docs/api/errors/%d"
            .formatted(refused.status(), refused.code().getAsInt())
        : "HTTP %d without an error code".formatted(refused.status());
  }

  private static void log(MessageId message, Result result) {
    switch (result) {
      case Result.Accepted(ProviderMessageId sid) ->
          entry(Level.DEBUG, message).addKeyValue("messageSid", sid.value()).log("message taken");
      case Result.RateLimited(var retryAfter) ->
          entry(Level.WARN, message)
              .addKeyValue("retryAfter", retryAfter.map(Object::toString).orElse("not given"))
              .log("message held back by a rate limit");
      case Result.Unreachable(String reason) ->
          entry(Level.WARN, message).addKeyValue("reason", reason).log("message not sent");
      case Result.Unconfirmed(String reason) ->
          entry(Level.WARN, message).addKeyValue("reason", reason).log("message possibly sent");
      case Result.Refused(String code, String reason) ->
          entry(Level.ERROR, message)
              .addKeyValue("code", code)
              .addKeyValue("reason", reason)
              .log("message refused");
    }
  }

  private static LoggingEventBuilder entry(Level level, MessageId message) {
    return log.atLevel(level).addKeyValue("messageId", message.value());
  }
}
