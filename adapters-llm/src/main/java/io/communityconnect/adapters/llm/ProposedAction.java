package io.communityconnect.adapters.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Reply;
import io.communityconnect.domain.action.ActionDraft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what a model wrote by the [ActionSchema]: its shape alone, for whether the action exists,
/// fits and is allowed is not for an adapter to say.
final class ProposedAction {
  /// Models like to fence what they were asked to write bare.
  private static final Pattern FENCED =
      Pattern.compile("```(?:json)?\\s*(\\{.*})\\s*```", Pattern.DOTALL);

  /// How a proposal begins, also behind words that nobody asked for.
  private static final Pattern BEGUN =
      Pattern.compile("\\{\\s*\"(?:answer|known|sources|proposal|action|arguments)\"\\s*:");

  private ProposedAction() {}

  /// Whether a text is written as JSON, well or not, or has a proposal in it.
  static boolean isMeantBy(String text) {
    return text.startsWith("{") || FENCED.matcher(text).matches() || BEGUN.matcher(text).find();
  }

  /// A reply with an action, or with the words alone where no action is named.
  static Reply read(String text) {
    return parsed(bare(text))
        .filter(json -> !json.path(ActionSchema.ANSWER).asText().isBlank())
        .<Reply>map(ProposedAction::written)
        .orElseGet(() -> new Reply.Unavailable(Reply.Cause.UNUSABLE));
  }

  private static String bare(String text) {
    Matcher fenced = FENCED.matcher(text);
    return fenced.matches() ? fenced.group(1) : text;
  }

  private static Optional<JsonNode> parsed(String text) {
    try {
      return Optional.of(Json.mapper().readTree(text)).filter(JsonNode::isObject);
    } catch (JsonProcessingException broken) {
      return Optional.empty();
    }
  }

  private static Reply.Written written(JsonNode json) {
    String answer = json.path(ActionSchema.ANSWER).asText().strip();
    JsonNode proposal = json.has(ActionSchema.PROPOSAL) ? json.path(ActionSchema.PROPOSAL) : json;
    String action = proposal.path(ActionSchema.ACTION).asText();
    return new Reply.Written(
        answer,
        sources(json.path(ActionSchema.SOURCES)),
        json.path(ActionSchema.KNOWN).asBoolean(true),
        Optional.of(action.strip())
            .filter(name -> !name.isEmpty())
            .map(name -> new ActionDraft(name, arguments(proposal.path(ActionSchema.ARGUMENTS)))));
  }

  private static List<Integer> sources(JsonNode numbers) {
    return numbers.valueStream().filter(JsonNode::isInt).map(JsonNode::intValue).toList();
  }

  /// Those that are texts, numbers or truths; a list or an object is no argument.
  private static Map<String, String> arguments(JsonNode json) {
    Map<String, String> arguments = new LinkedHashMap<>();
    json.properties()
        .forEach(
            field -> {
              if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                arguments.put(field.getKey(), field.getValue().asText());
              }
            });
    return arguments;
  }
}
