package io.communityconnect.adapters.documents;

import io.communityconnect.application.knowledge.port.out.ArticleParser;
import io.communityconnect.domain.knowledge.Section;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;

/// Reads Markdown as CommonMark with tables says.
public final class CommonmarkArticleParser implements ArticleParser {
  private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\\n\\s*\\n");

  private final Parser parser =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  @Override
  public List<Section> sections(String markdown) {
    try {
      SectionCollector collector = new SectionCollector();
      parser.parse(markdown).accept(collector);
      return collector.sections();
    } catch (StackOverflowError nestedBeyondReason) {
      // Each level of nesting is a step of recursion; thousands are no structure that anybody
      // meant.
      return List.of(new Section(List.of(), paragraphsOf(markdown)));
    }
  }

  private static List<String> paragraphsOf(String text) {
    return BETWEEN_PARAGRAPHS
        .splitAsStream(text)
        .map(String::strip)
        .filter(paragraph -> !paragraph.isEmpty())
        .toList();
  }
}
