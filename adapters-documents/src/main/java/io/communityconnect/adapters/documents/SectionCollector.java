package io.communityconnect.adapters.documents;

import io.communityconnect.domain.knowledge.Section;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/// Walks a document and gathers its blocks under its headings.
final class SectionCollector extends AbstractVisitor {
  private static final int LEVELS = 6;

  private final List<Section> sections = new ArrayList<>();
  private final String[] headings = new String[LEVELS];
  private List<String> blocks = new ArrayList<>();

  List<Section> sections() {
    close();
    return List.copyOf(sections);
  }

  @Override
  public void visit(Heading heading) {
    close();
    for (int level = heading.getLevel(); level < LEVELS; level++) {
      headings[level] = "";
    }
    headings[heading.getLevel() - 1] = InlineText.of(heading);
  }

  @Override
  public void visit(Paragraph paragraph) {
    add(InlineText.of(paragraph));
  }

  @Override
  public void visit(FencedCodeBlock code) {
    add(code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    add(code.getLiteral());
  }

  @Override
  public void visit(HtmlBlock html) {
    add(InlineText.withoutTags(html.getLiteral()));
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof TableBlock table) {
      addRows(table);
    } else {
      visitChildren(block);
    }
  }

  /// Each row says what its columns are: rows may end up in different passages.
  private void addRows(TableBlock table) {
    List<String> columns = List.of();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (row instanceof TableRow && part instanceof TableHead) {
          columns = cellsOf(row);
        } else if (row instanceof TableRow) {
          add(labelled(columns, cellsOf(row)));
        }
      }
    }
  }

  private static List<String> cellsOf(Node row) {
    List<String> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (cell instanceof TableCell) {
        cells.add(InlineText.of(cell));
      }
    }
    return cells;
  }

  private static String labelled(List<String> columns, List<String> cells) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      String column = i < columns.size() ? columns.get(i) : "";
      if (!cells.get(i).isBlank()) {
        parts.add(column.isBlank() ? cells.get(i) : column + ": " + cells.get(i));
      }
    }
    return String.join("; ", parts);
  }

  private void add(String block) {
    if (!block.isBlank()) {
      blocks.add(block.strip());
    }
  }

  /// A heading with nothing beneath it is kept as words of its own: it may be all that was written.
  private void close() {
    List<String> path = new ArrayList<>();
    for (String heading : headings) {
      if (heading != null && !heading.isBlank()) {
        path.add(heading);
      }
    }
    if (!blocks.isEmpty()) {
      sections.add(new Section(path, blocks));
    } else if (!path.isEmpty()) {
      sections.add(new Section(path, List.of(path.getLast())));
    }
    blocks = new ArrayList<>();
  }
}
