package io.communityconnect.adapters.llm;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.communityconnect.adapters.llm.ChatMessage.Role;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Prompt;
import io.communityconnect.domain.knowledge.Passage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Renders what a model is given: one system message with the rules, the actions and the knowledge,
/// then the conversation.
///
/// The rules are a resource with a version in its name, so that a changed wording is a new file
/// that can be told apart in logs and compared in tests. They keep the assistant to the community's
/// matters because WhatsApp's terms forbid assistants of general purpose since 2026-01-15
/// (<https://www.whatsapp.com/legal/business-solution-terms>). Knowledge stands between tags and
/// what people wrote in turns of their own; neither is ever mixed into the rules.
final class PromptRenderer {
  private static final String CURRENT = "assistant-v2";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z]+)}}");
  private static final String NO_ACTIONS = "(Nothing can be done here.)";
  private static final String NO_KNOWLEDGE = "(Nothing that is known fits this question.)";

  private final String version;
  private final String template;

  private PromptRenderer(String version, String template) {
    this.version = version;
    this.template = template;
  }

  /// The rules in force.
  static PromptRenderer current() {
    return new PromptRenderer(CURRENT, resource("prompts/" + CURRENT + ".md"));
  }

  /// Which rules these are, for logs.
  String version() {
    return version;
  }

  List<ChatMessage> render(Prompt prompt) {
    List<ChatMessage> messages = new ArrayList<>();
    messages.add(new ChatMessage(Role.SYSTEM, rules(prompt)));
    messages.addAll(Transcript.of(prompt.messages()));
    return List.copyOf(messages);
  }

  /// Fills all placeholders in one pass, so that a community's name that looks like one stays.
  private String rules(Prompt prompt) {
    Map<String, String> values =
        Map.of(
            "community", PromptText.line(prompt.communityName()),
            "knowledge", knowledge(prompt.knowledge()),
            "actions", ActionSchema.of(prompt.actions()).orElse(NO_ACTIONS));
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(found -> Matcher.quoteReplacement(value(values, found.group(1))));
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
        : passages.stream().map(PromptRenderer::passage).collect(Collectors.joining("\n"));
  }

  private static String passage(Passage passage) {
    return "<passage title=\"%s\" as-of=\"%s\">%s</passage>"
        .formatted(
            PromptText.line(passage.title()),
            passage.asOf(),
            PromptText.quoted(passage.text()).strip());
  }

  private static String resource(String name) {
    try (InputStream text = PromptRenderer.class.getResourceAsStream(name)) {
      if (text == null) {
        throw new IllegalStateException("the prompt is missing: " + name);
      }
      return new String(text.readAllBytes(), UTF_8).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the prompt cannot be read: " + name, unreadable);
    }
  }
}
