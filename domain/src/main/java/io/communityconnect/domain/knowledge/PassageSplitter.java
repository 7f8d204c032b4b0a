package io.communityconnect.domain.knowledge;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Splits an article into passages, small enough to be found one by one and large enough to make
/// sense: whole blocks of one section as long as they fit. A block that is too long for one passage
/// is cut between sentences, or between words, or anywhere; each piece of it then begins with the
/// end of the one before, so that a thought that runs over the cut is whole in one of the two.
public final class PassageSplitter {
  /// The most characters of a passage: what an embedding model reads at once, some 200 words.
  public static final int MAX_LENGTH = 1_000;

  /// The most characters that a piece of a long block repeats of the piece before.
  public static final int MAX_OVERLAP = 150;

  private static final int MAX_HEADING = 300;
  private static final String BETWEEN_BLOCKS = "\n";

  private PassageSplitter() {}

  /// The passages, in order. None is blank; every word of a block is in at least one.
  public static List<PassageText> split(List<Section> sections) {
    List<PassageText> passages = new ArrayList<>();
    for (Section section : sections) {
      Optional<String> heading = headingOf(section);
      for (String body : bodies(section.blocks())) {
        passages.add(new PassageText(heading, body));
      }
    }
    return List.copyOf(passages);
  }

  private static Optional<String> headingOf(Section section) {
    String path = String.join(" > ", section.headings()).strip();
    return path.isEmpty() ? Optional.empty() : Optional.of(Beginning.of(path, MAX_HEADING));
  }

  private static List<String> bodies(List<String> blocks) {
    List<String> bodies = new ArrayList<>();
    StringBuilder body = new StringBuilder();
    for (String block : blocks) {
      for (String piece : pieces(block.strip())) {
        if (!body.isEmpty()
            && body.length() + BETWEEN_BLOCKS.length() + piece.length() > MAX_LENGTH) {
          bodies.add(body.toString());
          body.setLength(0);
        }
        body.append(body.isEmpty() ? "" : BETWEEN_BLOCKS).append(piece);
      }
    }
    if (!body.isEmpty()) {
      bodies.add(body.toString());
    }
    return bodies;
  }

  private static List<String> pieces(String block) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    while (from < block.length()) {
      int overlap = pieces.isEmpty() ? 0 : overlapBefore(block, from);
      int to = cut(block, from, from - overlap + MAX_LENGTH);
      String piece = block.substring(from - overlap, to).strip();
      if (!piece.isBlank()) {
        pieces.add(piece);
      }
      from = to;
    }
    return pieces;
  }

  /// Where a piece ends that begins at one place and may reach to another.
  private static int cut(String text, int from, int reach) {
    if (text.length() <= reach) {
      return text.length();
    }
    int sentence = lastBoundary(BreakIterator.getSentenceInstance(Locale.ROOT), text, from, reach);
    if (sentence > from + MAX_LENGTH / 4) {
      return sentence;
    }
    int blank = reach;
    while (blank > from && !Character.isWhitespace(text.charAt(blank - 1))) {
      blank--;
    }
    return blank > from + MAX_LENGTH / 4 ? blank : Beginning.end(text, from, reach - from);
  }

  private static int lastBoundary(BreakIterator boundaries, String text, int from, int reach) {
    String window = text.substring(from, reach);
    boundaries.setText(window);
    int end = boundaries.last();
    // The window's own end is a boundary only of the window.
    int before = end == BreakIterator.DONE ? BreakIterator.DONE : boundaries.previous();
    return before == BreakIterator.DONE ? from : from + before;
  }

  /// How much of what lies before is repeated: from the beginning of a word.
  private static int overlapBefore(String text, int from) {
    int begin = Math.max(0, from - MAX_OVERLAP);
    while (begin < from && begin > 0 && !Character.isWhitespace(text.charAt(begin - 1))) {
      begin++;
    }
    return from - begin;
  }
}
