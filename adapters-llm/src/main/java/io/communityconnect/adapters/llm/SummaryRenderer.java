package io.communityconnect.adapters.llm;

import io.communityconnect.adapters.llm.ChatMessage.Role;
import io.communityconnect.application.conversation.port.out.Summarizer.Draft;
import io.communityconnect.domain.conversation.ContextSummary;
import io.communityconnect.domain.conversation.Direction;
import io.communityconnect.domain.conversation.Message;
import java.util.List;
import java.util.stream.Collectors;

/// Renders what is to be summed up: the rules, then all that was said as one text between tags. It
/// does not come as turns of a chat, which models would rather go on with.
final class SummaryRenderer {
  /// Which rules these are, for logs.
  static final String VERSION = "summary-v1";

  private static final String RULES = PromptResource.read(VERSION);

  private SummaryRenderer() {}

  static List<ChatMessage> render(Draft draft) {
    return List.of(
        new ChatMessage(Role.SYSTEM, RULES),
        new ChatMessage(Role.USER, former(draft) + conversation(draft.messages())));
  }

  private static String former(Draft draft) {
    return draft
        .former()
        .map(ContextSummary::text)
        .map(text -> "<summary>" + PromptText.quoted(text).strip() + "</summary>\n")
        .orElse("");
  }

  private static String conversation(List<Message> messages) {
    return messages.stream()
        .map(SummaryRenderer::line)
        .collect(Collectors.joining("\n", "<conversation>\n", "\n</conversation>"));
  }

  private static String line(Message message) {
    String speaker = message.direction() == Direction.INBOUND ? "Resident" : "Assistant";
    return Today.of(message.at())
        + " "
        + speaker
        + ": "
        + PromptText.quoted(Transcript.text(message.content())).replaceAll("\\s+", " ").strip();
  }
}
