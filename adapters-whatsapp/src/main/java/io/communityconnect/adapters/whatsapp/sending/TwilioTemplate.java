package io.communityconnect.adapters.whatsapp.sending;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.domain.conversation.ApprovedTemplate;
import io.communityconnect.domain.conversation.ReplyButtons;
import io.communityconnect.domain.conversation.ReplyButtons.Button;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Templates and buttons as Twilio's Content API has them: places are numbered from 1
/// (<https://www.twilio.com/docs/content/content-api-resources>).
final class TwilioTemplate {
  private TwilioTemplate() {}

  /// What is sent in the place of a `Body`: with both, Twilio takes the text for a free one.
  static Map<String, String> parameters(ApprovedTemplate template) {
    return parameters(template.reference(), template.values());
  }

  /// The same of a text with buttons.
  ///
  /// @param content of [QuickReplyContents]
  static Map<String, String> parameters(String content, String text, ReplyButtons buttons) {
    return parameters(
        content,
        Stream.concat(Stream.of(text), buttons.each().stream().map(Button::payload)).toList());
  }

  private static Map<String, String> parameters(String content, List<String> values) {
    return values.isEmpty()
        ? Map.of("ContentSid", content)
        : Map.of("ContentSid", content, "ContentVariables", variables(values));
  }

  private static String variables(List<String> values) {
    ObjectNode variables = JsonNodeFactory.instance.objectNode();
    numbered(values).forEach(variables::put);
    return variables.toString();
  }

  /// Values by the numbers of their places.
  static Map<String, String> numbered(List<String> values) {
    Map<String, String> numbered = new LinkedHashMap<>();
    values.forEach(value -> numbered.put(Integer.toString(numbered.size() + 1), value));
    return numbered;
  }

  /// Whether a text may be what became of a template.
  static boolean mayBe(String body, ApprovedTemplate template) {
    return template.values().stream().allMatch(body::contains);
  }
}
