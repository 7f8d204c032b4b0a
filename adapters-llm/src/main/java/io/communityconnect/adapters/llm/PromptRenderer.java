package io.communityconnect.adapters.llm;

import io.communityconnect.adapters.llm.ChatMessage.Role;
import io.communityconnect.application.conversation.port.out.Recollection;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Prompt;
import io.communityconnect.domain.knowledge.Passage;
import io.communityconnect.domain.usage.ModelAbility;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Renders what a model is given: one system message with the rules, the actions and the knowledge,
/// then the conversation.
///
/// The rules keep the assistant to the community's matters because WhatsApp's terms forbid
/// assistants of general purpose since 2026-01-15
/// (<https://www.whatsapp.com/legal/business-solution-terms>). Knowledge and what is remembered
/// stand between tags, what people wrote in turns of their own; none of it is ever mixed into the
/// rules.
final class PromptRenderer {
  private static final String CURRENT = "assistant-v4";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z]+)}}");
  private static final String NO_ACTIONS = "(Nothing can be done here.) Write words, and no JSON.";
  private static final String HELD = PromptResource.read("proposals-by-schema-v1");
  private static final String UNHELD = PromptResource.read("proposals-in-words-v1");
  private static final String ENDING_HELD = PromptResource.read("ending-by-schema-v1");
  private static final String ENDING_UNHELD = PromptResource.read("ending-in-words-v1");
  private static final String NO_MEMORY = "(Nothing else was said before.)";
  private static final String NO_KNOWLEDGE = "(Nothing that is known fits this question.)";

  private final String version;
  private final String template;

  private PromptRenderer(String version, String template) {
    this.version = version;
    this.template = template;
  }

  /// The rules in force.
  static PromptRenderer current() {
    return new PromptRenderer(CURRENT, PromptResource.read(CURRENT));
  }

  /// Which rules these are, for logs.
  String version() {
    return version;
  }

  /// @param abilities of the model; one that can be held to a schema is, where there is anything
  ///     that it may propose
  Rendered render(Prompt prompt, Set<ModelAbility> abilities) {
    boolean held = !prompt.actions().isEmpty() && abilities.contains(ModelAbility.JSON_SCHEMA);
    List<ChatMessage> messages = new ArrayList<>();
    messages.add(new ChatMessage(Role.SYSTEM, rules(prompt, held)));
    messages.addAll(Transcript.of(prompt.messages()));
    return new Rendered(
        messages, held ? Optional.of(ActionSchema.ofReplies(prompt.actions())) : Optional.empty());
  }

  /// Fills all placeholders in one pass, so that a community's name that looks like one stays.
  private String rules(Prompt prompt, boolean held) {
    Map<String, String> values =
        Map.of(
            "community", PromptText.line(prompt.communityName()),
            "memory", memory(prompt),
            "knowledge", knowledge(prompt.knowledge()),
            "ending", held ? ENDING_HELD : ENDING_UNHELD,
            "actions", actions(prompt, held));
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(found -> Matcher.quoteReplacement(value(values, found.group(1))));
  }

  private static String actions(Prompt prompt, boolean held) {
    if (prompt.actions().isEmpty()) {
      return NO_ACTIONS;
    }
    return held ? HELD : UNHELD.replace("{{schema}}", ActionSchema.ofProposals(prompt.actions()));
  }

  private static String value(Map<String, String> values, String placeholder) {
    String value = values.get(placeholder);
    if (value == null) {
      throw new IllegalStateException("the prompt has an unknown placeholder: " + placeholder);
    }
    return value;
  }

  private static String knowledge(List<Passage> passages) {
    return passages.isEmpty()
        ? NO_KNOWLEDGE
        : IntStream.range(0, passages.size())
            .mapToObj(place -> passage(place + 1, passages.get(place)))
            .collect(Collectors.joining("\n"));
  }

  private static String passage(int number, Passage passage) {
    return "<passage number=\"%d\" title=\"%s\" as-of=\"%s\">%s</passage>"
        .formatted(
            number,
            PromptText.line(passage.title()),
            passage.asOf(),
            PromptText.quoted(passage.text()).strip());
  }

  private static String memory(Prompt prompt) {
    List<String> remembered = new ArrayList<>();
    prompt
        .summary()
        .map(
            summary ->
                "<summary until=\"%s\">%s</summary>"
                    .formatted(
                        Today.of(summary.until()), PromptText.quoted(summary.text()).strip()))
        .ifPresent(remembered::add);
    prompt.recollections().stream().map(PromptRenderer::said).forEach(remembered::add);
    return remembered.isEmpty() ? NO_MEMORY : String.join("\n", remembered);
  }

  private static String said(Recollection recollection) {
    return "<said by=\"%s\" on=\"%s\">%s</said>"
        .formatted(
            PromptText.line(recollection.speaker()),
            Today.of(recollection.at()),
            PromptText.quoted(recollection.text()).strip());
  }
}
