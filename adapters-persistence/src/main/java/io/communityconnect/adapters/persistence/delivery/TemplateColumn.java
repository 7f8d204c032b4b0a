package io.communityconnect.adapters.persistence.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.communityconnect.domain.conversation.ApprovedTemplate;
import io.communityconnect.domain.conversation.OutboundMessage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a template lies in the column `template`: its key, then the values in their order.
final class TemplateColumn {
  private static final ObjectMapper JSON = new ObjectMapper();

  private TemplateColumn() {}

  static @Nullable String write(OutboundMessage message) {
    return message.template().map(TemplateColumn::write).orElse(null);
  }

  private static String write(ApprovedTemplate template) {
    ArrayNode json = JSON.createArrayNode().add(template.reference());
    template.values().forEach(json::add);
    return json.toString();
  }

  static Optional<ApprovedTemplate> read(@Nullable String column) {
    return Optional.ofNullable(column).map(TemplateColumn::parse);
  }

  private static ApprovedTemplate parse(String column) {
    try {
      List<String> texts = JSON.readTree(column).valueStream().map(JsonNode::asText).toList();
      return new ApprovedTemplate(texts.getFirst(), texts.subList(1, texts.size()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no template in its column", e);
    }
  }
}
