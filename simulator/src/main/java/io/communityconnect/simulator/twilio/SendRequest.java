package io.communityconnect.simulator.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.simulator.http.FormBody;
import io.communityconnect.simulator.http.HttpUrl;
import io.communityconnect.simulator.http.Json;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A `POST …/Messages.json`, read and judged by Twilio's rules; the codes are those of [Refusal].
sealed interface SendRequest {
  /// Twilio's limit for `Body` on every channel and for each content variable (21617, 21658).
  int MAX_BODY_LENGTH = 1600;

  /// A request that Twilio accepts.
  record Valid(
      WhatsAppAddress to, MessageContent content, List<URI> mediaUrls, @Nullable URI statusCallback)
      implements SendRequest {
    public Valid {
      mediaUrls = List.copyOf(mediaUrls);
    }
  }

  /// A request that Twilio refuses.
  record Invalid(Refusal refusal) implements SendRequest {}

  /// @param contents what a `ContentSid` may name
  static SendRequest read(FormBody form, WhatsAppAddress sender, Contents contents) {
    return refusalOfAddresses(form, sender)
        .or(() -> refusalOfContent(form))
        .or(() -> refusalOfUrls(form))
        .<SendRequest>map(Invalid::new)
        .orElseGet(() -> valid(form, contents));
  }

  private static Optional<Refusal> refusalOfAddresses(FormBody form, WhatsAppAddress sender) {
    Optional<String> to = form.value("To");
    Optional<String> from = form.value("From");
    if (to.isEmpty()) {
      return Optional.of(Refusal.NO_TO);
    }
    if (from.isEmpty() && form.value("MessagingServiceSid").isEmpty()) {
      return Optional.of(Refusal.NO_FROM);
    }
    if (WhatsAppAddress.parse(to.get()).isEmpty()) {
      return Optional.of(Refusal.BAD_TO);
    }
    if (from.equals(to)) {
      return Optional.of(Refusal.SENDER_IS_RECIPIENT);
    }
    boolean ours = from.isEmpty() || from.get().equals(sender.value());
    return ours ? Optional.empty() : Optional.of(Refusal.UNKNOWN_SENDER);
  }

  private static Optional<Refusal> refusalOfContent(FormBody form) {
    if (form.value("ContentSid").isPresent()) {
      return refusalOfVariables(form);
    }
    String body = form.value("Body").orElse("");
    if (body.isEmpty() && mediaUrlTexts(form).isEmpty()) {
      return Optional.of(Refusal.NOTHING_TO_SEND);
    }
    boolean fits = body.codePointCount(0, body.length()) <= MAX_BODY_LENGTH;
    return fits ? Optional.empty() : Optional.of(Refusal.BODY_TOO_LONG);
  }

  private static Optional<Refusal> refusalOfVariables(FormBody form) {
    Optional<JsonNode> variables = form.value("ContentVariables").flatMap(Json::parse);
    if (form.value("ContentVariables").isPresent()
        && variables.filter(JsonNode::isObject).isEmpty()) {
      return Optional.of(Refusal.BAD_CONTENT_VARIABLES);
    }
    boolean fits =
        variables.stream()
            .flatMap(JsonNode::valueStream)
            .allMatch(value -> value.asText().length() <= MAX_BODY_LENGTH);
    return fits ? Optional.empty() : Optional.of(Refusal.CONTENT_VARIABLE_TOO_LONG);
  }

  private static Optional<Refusal> refusalOfUrls(FormBody form) {
    if (!mediaUrlTexts(form).stream().allMatch(url -> HttpUrl.parse(url).isPresent())) {
      return Optional.of(Refusal.BAD_MEDIA_URL);
    }
    boolean badCallback =
        form.value("StatusCallback").filter(url -> HttpUrl.parse(url).isEmpty()).isPresent();
    return badCallback ? Optional.of(Refusal.BAD_STATUS_CALLBACK) : Optional.empty();
  }

  private static SendRequest valid(FormBody form, Contents contents) {
    List<URI> mediaUrls = new ArrayList<>();
    mediaUrlTexts(form).forEach(url -> HttpUrl.parse(url).ifPresent(mediaUrls::add));
    return new Valid(
        new WhatsAppAddress(form.value("To").orElseThrow()),
        content(form, contents),
        mediaUrls,
        form.value("StatusCallback").flatMap(HttpUrl::parse).orElse(null));
  }

  private static MessageContent content(FormBody form, Contents contents) {
    return form.value("ContentSid")
        .map(sid -> contents.rendered(sid, variables(form)))
        .orElseGet(() -> new MessageContent.Text(form.value("Body").orElse("")));
  }

  private static JsonNode variables(FormBody form) {
    return form.value("ContentVariables").flatMap(Json::parse).orElseGet(Json::object);
  }

  private static List<String> mediaUrlTexts(FormBody form) {
    return form.values("MediaUrl").stream().filter(url -> !url.isEmpty()).toList();
  }
}
