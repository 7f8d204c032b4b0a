package io.communityconnect.simulator.llm;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.simulator.http.Json;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds the names of the actions that a system prompt offers: between `<actions>` tags stands a
/// JSON schema, each of whose choices names one.
final class OfferedActions {
  private static final Pattern ACTIONS =
      Pattern.compile("<actions>\\s*(\\{.*?})\\s*</actions>", Pattern.DOTALL);

  private OfferedActions() {}

  static Set<String> in(String systemPrompt) {
    Matcher tagged = ACTIONS.matcher(systemPrompt);
    Optional<JsonNode> schema = tagged.find() ? Json.parse(tagged.group(1)) : Optional.empty();
    return schema.stream()
        .flatMap(json -> json.path("oneOf").valueStream())
        .map(choice -> choice.path("properties").path("action").path("const").asText())
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }
}
