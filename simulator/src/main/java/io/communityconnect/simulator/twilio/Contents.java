package io.communityconnect.simulator.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.simulator.http.Json;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The content that the account has at Twilio's Content API, and what messages look like that name
/// one of it. Of its types, reply buttons are shown to a resident as what they are.
final class Contents {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([A-Za-z0-9_]{1,16})}}");
  private static final String QUICK_REPLY = "twilio/quick-reply";

  private final Map<String, ObjectNode> resources = new ConcurrentSkipListMap<>();
  private final TwilioAccount account;
  private final Clock clock;

  Contents(TwilioAccount account, Clock clock) {
    this.account = account;
    this.clock = clock;
  }

  /// Keeps a content and renders it as Twilio's resource (`content.v1.content`).
  ///
  /// @return empty for a request without a language or a type
  Optional<ObjectNode> create(JsonNode request) {
    if (request.path("language").asText("").isEmpty() || request.path("types").isEmpty()) {
      return Optional.empty();
    }
    String sid = Sids.next("HX");
    String url = ContentApi.BASE + ContentApi.PATH + "/" + sid;
    String now = clock.instant().toString();
    ObjectNode resource = Json.object();
    resource.put("sid", sid).put("account_sid", account.sid());
    resource.put("friendly_name", request.path("friendly_name").asText(""));
    resource.put("language", request.path("language").asText());
    resource.putObject("variables").setAll(fieldsOf(request.path("variables")));
    resource.putObject("types").setAll(fieldsOf(request.path("types")));
    resource.put("url", url).put("date_created", now).put("date_updated", now);
    resource
        .putObject("links")
        .put("approval_create", url + "/ApprovalRequests/whatsapp")
        .put("approval_fetch", url + "/ApprovalRequests");
    resources.put(sid, resource);
    return Optional.of(resource);
  }

  private static ObjectNode fieldsOf(JsonNode node) {
    return node instanceof ObjectNode object ? object : Json.object();
  }

  ArrayNode all() {
    return Json.array().addAll(resources.values());
  }

  /// What a resident sees of a message with this content.
  ///
  /// @param variables what is to stand in its places, otherwise its own defaults
  MessageContent rendered(String sid, JsonNode variables) {
    return Optional.ofNullable(resources.get(sid))
        .filter(content -> content.path("types").has(QUICK_REPLY))
        .map(content -> quickReply(sid, content, variables))
        .orElseGet(() -> new MessageContent.Template(sid, inOneLine(variables)));
  }

  private static MessageContent quickReply(String sid, ObjectNode content, JsonNode variables) {
    JsonNode type = content.path("types").path(QUICK_REPLY);
    List<MessageContent.QuickReply.Button> buttons =
        type.path("actions")
            .valueStream()
            .map(
                action ->
                    new MessageContent.QuickReply.Button(
                        filled(action.path("title").asText(), content, variables),
                        filled(action.path("id").asText(), content, variables)))
            .toList();
    return new MessageContent.QuickReply(
        sid, filled(type.path("body").asText(), content, variables), buttons);
  }

  private static String filled(String text, ObjectNode content, JsonNode variables) {
    return PLACE.matcher(text).replaceAll(place -> inPlace(place, content, variables));
  }

  private static String inPlace(MatchResult place, ObjectNode content, JsonNode variables) {
    String name = place.group(1);
    JsonNode given =
        variables.has(name) ? variables.path(name) : content.path("variables").path(name);
    return Matcher.quoteReplacement(given.asText());
  }

  /// Approved templates are made elsewhere; their variables show what a resident would read.
  private static String inOneLine(JsonNode variables) {
    return String.join(" · ", variables.valueStream().map(JsonNode::asText).toList());
  }
}
