package io.communityconnect.adapters.documents;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// The plain text of what stands in a line.
final class InlineText extends AbstractVisitor {
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z!][^>]*>");

  private final StringBuilder text = new StringBuilder();

  private InlineText() {}

  static String of(Node node) {
    InlineText inline = new InlineText();
    inline.visitChildren(node);
    return inline.text.toString().strip();
  }

  static String withoutTags(String html) {
    return TAG.matcher(html).replaceAll(" ");
  }

  @Override
  public void visit(Text node) {
    text.append(node.getLiteral());
  }

  @Override
  public void visit(Code node) {
    text.append(node.getLiteral());
  }

  @Override
  public void visit(HtmlInline node) {
    text.append(withoutTags(node.getLiteral()));
  }

  @Override
  public void visit(SoftLineBreak node) {
    text.append('\n');
  }

  @Override
  public void visit(HardLineBreak node) {
    text.append('\n');
  }

  /// An answer may pass the address on, so it has to be part of what is known.
  @Override
  public void visit(Link link) {
    int from = text.length();
    visitChildren(link);
    String address = link.getDestination();
    if (!address.isBlank() && text.indexOf(address, from) < 0) {
      text.append(" (").append(address).append(')');
    }
  }
}
