package io.communityconnect.simulator.llm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.simulator.http.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Proposes an action where a message is worded as one of a few examples, in English. A language
/// model understands more; these suffice to try what happens then.
final class ProposedActions {
  private static final List<Example> EXAMPLES =
      List.of(
          example(
              "update_profile", "(?:please )?change my flat to (?<flat>[^\\s.!]+)[.!]?", Map.of()),
          example("update_profile", "(?:please )?change my name to (?<name>[^.!]+)[.!]?", Map.of()),
          example(
              "request_status",
              "(?:what is the )?status of my (?:reports?|requests?)\\??",
              Map.of()),
          example(
              "find_neighbour",
              "(?:do you know|is there|who is) a neighbou?r who is (?:an? )?(?<skill>[^?.!]+)\\??",
              Map.of()),
          example(
              "join_directory",
              "(?:please )?list me as (?:an? )?(?<skill>[^.!]+?) with my (?<contact>phone|flat)[.!]?",
              Map.of()),
          example(
              "join_directory",
              "(?:please )?list me as (?:an? )?(?<skill>[^.!]+)[.!]?",
              Map.of("contact", "committee")),
          example("leave_directory", "(?:please )?take me out of the directory[.!]?", Map.of()),
          example(
              "switch_plan",
              "(?:please )?(?:i (?:want|would like) to )?(?:change|switch)(?: to)? (?:my|another) plan[.!]?",
              Map.of()),
          example(
              "hand_over",
              "(?:please )?let (?:somebody|someone) (?:from|of) the committee answer me[.!]?",
              Map.of()),
          example(
              "report_issue",
              "(?<description>the (?<category>lift)\\b.* is (?:stuck|broken)\\b.*)",
              Map.of("urgency", "high")),
          example(
              "report_issue",
              "(?<description>.*\\b(?:is (?:broken|leaking|blocked)|does not work)\\b.*)",
              Map.of("category", "other", "urgency", "normal")));

  /// What the server writes for the picture itself.
  private static final Pattern PHOTO = Pattern.compile("\\A\\[photo] ");

  private ProposedActions() {}

  /// @param fixed arguments that the message does not tell
  private record Example(String action, Pattern wording, Map<String, String> fixed) {}

  private static Example example(String action, String wording, Map<String, String> fixed) {
    return new Example(
        action, Pattern.compile(wording, Pattern.CASE_INSENSITIVE | Pattern.DOTALL), fixed);
  }

  /// A proposal without an answer, if the message is worded so and the action is offered.
  static Optional<ObjectNode> to(String message, Set<String> offered) {
    return EXAMPLES.stream()
        .filter(example -> offered.contains(example.action()))
        .flatMap(example -> proposal(example, message).stream())
        .findFirst();
  }

  private static Optional<ObjectNode> proposal(Example example, String message) {
    String words = PHOTO.matcher(message.strip()).replaceFirst("");
    Matcher matcher = example.wording().matcher(words);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    ObjectNode proposal = Json.object();
    proposal.put("action", example.action());
    ObjectNode arguments = proposal.putObject("arguments");
    argumentsOf(example, matcher).forEach(arguments::put);
    return Optional.of(proposal);
  }

  /// What the model says about it.
  static String wish(String message) {
    return "You seem to want this done: " + message.strip();
  }

  /// A proposal that has its answer in it.
  static ObjectNode withAnswer(String message, ObjectNode proposal) {
    return Json.object().put("answer", wish(message)).setAll(proposal);
  }

  private static Map<String, String> argumentsOf(Example example, Matcher matcher) {
    Map<String, String> arguments = new TreeMap<>(example.fixed());
    matcher.namedGroups().keySet().forEach(name -> arguments.put(name, matcher.group(name)));
    arguments.computeIfPresent("category", (_, found) -> found.toLowerCase(Locale.ROOT));
    arguments.computeIfPresent("contact", (_, found) -> found.toLowerCase(Locale.ROOT));
    return arguments;
  }
}
