package io.communityconnect.adapters.persistence.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.domain.knowledge.Citation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a reply rests on, as JSON in the column `details`.
final class SourceColumns {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SourceColumns() {}

  static String of(List<Citation.Source> sources) {
    ObjectNode details = JSON.createObjectNode();
    ArrayNode array = details.putArray("sources");
    sources.forEach(
        source ->
            array.addObject().put("title", source.title()).put("asOf", source.asOf().toString()));
    return details.toString();
  }

  /// The titles alone, each once, as a JSON array.
  static String titlesOf(List<Citation.Source> sources) {
    ArrayNode titles = JSON.createArrayNode();
    sources.stream().map(Citation.Source::title).distinct().forEach(titles::add);
    return titles.toString();
  }

  static List<Citation.Source> read(@Nullable String details) {
    try {
      JsonNode json = JSON.readTree(details == null ? "{}" : details);
      return json.path("sources")
          .valueStream()
          .map(
              source ->
                  new Citation.Source(
                      source.path("title").asText(), LocalDate.parse(source.path("asOf").asText())))
          .toList();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("details of a message are no JSON", e);
    }
  }
}
