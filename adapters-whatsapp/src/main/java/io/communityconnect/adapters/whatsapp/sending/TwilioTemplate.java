package io.communityconnect.adapters.whatsapp.sending;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.domain.conversation.ApprovedTemplate;
import java.util.Map;

/// Templates as Twilio's Content API has them: places are numbered from 1
/// (<https://www.twilio.com/docs/content/content-api-resources>).
final class TwilioTemplate {
  private TwilioTemplate() {}

  /// What is sent in the place of a `Body`: with both, Twilio takes the text for a free one.
  static Map<String, String> parameters(ApprovedTemplate template) {
    return template.values().isEmpty()
        ? Map.of("ContentSid", template.reference())
        : Map.of("ContentSid", template.reference(), "ContentVariables", variables(template));
  }

  private static String variables(ApprovedTemplate template) {
    ObjectNode variables = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < template.values().size(); i++) {
      variables.put(Integer.toString(i + 1), template.values().get(i));
    }
    return variables.toString();
  }

  /// Whether a text may be what became of a template.
  static boolean mayBe(String body, ApprovedTemplate template) {
    return template.values().stream().allMatch(body::contains);
  }
}
