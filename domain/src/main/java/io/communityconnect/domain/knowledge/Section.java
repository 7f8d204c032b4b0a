package io.communityconnect.domain.knowledge;

import java.util.List;

/// A part of an article under one heading, in the order of the article.
///
/// @param headings the heading and those above it, outermost first
/// @param blocks paragraphs, list items, rows of tables, in plain text
public record Section(List<String> headings, List<String> blocks) {
  public Section {
    headings = List.copyOf(headings);
    blocks = List.copyOf(blocks);
  }
}
