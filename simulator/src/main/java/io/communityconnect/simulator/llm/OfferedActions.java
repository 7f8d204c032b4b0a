package io.communityconnect.simulator.llm;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.simulator.http.Json;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the names of the actions that a JSON schema offers: each of its choices names one. It
/// stands between `<actions>` tags of a system prompt, or comes as the form of the whole reply.
final class OfferedActions {
  private static final Pattern ACTIONS =
      Pattern.compile("<actions>\\s*(\\{.*?})\\s*</actions>", Pattern.DOTALL);

  private OfferedActions() {}

  static Set<String> in(String systemPrompt) {
    Matcher tagged = ACTIONS.matcher(systemPrompt);
    Optional<JsonNode> schema = tagged.find() ? Json.parse(tagged.group(1)) : Optional.empty();
    return names(schema.stream().flatMap(json -> json.path("oneOf").valueStream()));
  }

  /// @param schema of a reply with an `answer` and a `proposal`
  static Set<String> in(JsonNode schema) {
    return names(schema.at("/properties/proposal/anyOf").valueStream());
  }

  private static Set<String> names(Stream<JsonNode> choices) {
    return choices
        .map(choice -> choice.at("/properties/action/enum/0").asText())
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }
}
