package io.communityconnect.application.knowledge.port.out;

import io.communityconnect.domain.knowledge.Section;
import java.util.List;

/// Reads the structure of Markdown.
@FunctionalInterface
public interface ArticleParser {
  /// The sections of an article, in order, in plain text: links are followed by their address,
  /// tables are rows that repeat what their columns are called. Any text is some Markdown.
  List<Section> sections(String markdown);
}
