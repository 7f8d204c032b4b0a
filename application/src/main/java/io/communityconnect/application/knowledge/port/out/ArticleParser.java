package io.communityconnect.application.knowledge.port.out;

import io.communityconnect.domain.knowledge.PassageSplitter;
import io.communityconnect.domain.knowledge.PassageText;
import io.communityconnect.domain.knowledge.Section;
import java.util.List;

/// Reads the structure of Markdown.
@FunctionalInterface
public interface ArticleParser {
  /// The sections of an article, in order, in plain text: links are followed by their address,
  /// tables are rows that repeat what their columns are called. Any text is some Markdown.
  List<Section> sections(String markdown);

  /// The passages of an article, in order.
  default List<PassageText> passages(String markdown) {
    return PassageSplitter.split(sections(markdown));
  }
}
