package io.communityconnect.adapters.persistence.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.conversation.ReplyButtons;
import io.communityconnect.domain.conversation.ReplyButtons.Button;
import io.communityconnect.domain.people.Language;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How reply buttons lie in the column `buttons`: their language, and each with its title and its
/// payload in their order.
public final class ButtonsColumn {
  private static final String LANGUAGE = "language";
  private static final String EACH = "each";
  private static final String TITLE = "title";
  private static final String PAYLOAD = "payload";

  private static final ObjectMapper JSON = new ObjectMapper();

  private ButtonsColumn() {}

  /// @return null for a message without any
  public static @Nullable String write(OutboundMessage message) {
    return message.buttons().map(ButtonsColumn::write).orElse(null);
  }

  private static String write(ReplyButtons buttons) {
    ObjectNode json = JSON.createObjectNode().put(LANGUAGE, buttons.language().code());
    buttons
        .each()
        .forEach(
            button ->
                json.withArray(EACH)
                    .addObject()
                    .put(TITLE, button.title())
                    .put(PAYLOAD, button.payload()));
    return json.toString();
  }

  static Optional<ReplyButtons> read(@Nullable String column) {
    return Optional.ofNullable(column).map(ButtonsColumn::parse);
  }

  private static ReplyButtons parse(String column) {
    try {
      JsonNode json = JSON.readTree(column);
      return new ReplyButtons(
          Language.of(json.path(LANGUAGE).asText()).orElseThrow(),
          json.path(EACH)
              .valueStream()
              .map(each -> new Button(each.path(TITLE).asText(), each.path(PAYLOAD).asText()))
              .toList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no buttons in their column", e);
    }
  }
}
