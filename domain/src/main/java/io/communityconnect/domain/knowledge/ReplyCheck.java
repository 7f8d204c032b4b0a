package io.communityconnect.domain.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Looks through what a model wrote before a resident reads it. A link that stands in none of the
/// model's sources is made up, or somebody's who wrote it into a message to have it repeated; a key
/// or a token is nobody's to tell; and marks that part the model's instructions are no words.
public final class ReplyCheck {
  /// Stands where something was left out, in any language.
  public static final String LEFT_OUT = "[…]";

  /// With its scheme, by `www.`, or by a name and a path or an ending that no sentence has.
  private static final Pattern LINK =
      Pattern.compile(
          "\\b[a-z][a-z0-9+.-]*://\\S+"
              + "|\\bwww\\.\\S+"
              + "|\\b(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}/\\S*"
              + "|\\b(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+(?:com|org|net|info|io|app|xyz|link)\\b",
          Pattern.CASE_INSENSITIVE);

  /// Words behind which a link hides.
  private static final Pattern HIDDEN_LINK = Pattern.compile("\\[([^\\]\\n]+)]\\(([^)\\s]+)\\)");

  private static final Pattern END_OF_SENTENCE = Pattern.compile("[.,;:!?…।\"'»”’)\\]}>*_~]+$");
  private static final Pattern SCHEME = Pattern.compile("^https?://(?:www\\.)?|^www\\.");

  /// Keys of the providers that this server has, tokens, and long numbers in base 16.
  private static final Pattern SECRET =
      Pattern.compile(
          "\\b(?:sk|pk|rk)[-_](?:live|test|proj|ant)?[-_]?[A-Za-z0-9_-]{16,}"
              + "|\\bwhsec_[A-Za-z0-9]{16,}"
              + "|\\bAIza[A-Za-z0-9_-]{30,}"
              + "|\\b(?:AC|SK|HX|MG)[0-9a-f]{32}\\b"
              + "|\\beyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]*"
              + "|\\b[0-9a-f]{32,}\\b");

  private static final Pattern MARKUP =
      Pattern.compile(
          "</?(?:knowledge|passage|memory|said|summary|actions)\\b[^>]*>|<\\|[^|>]*\\|>",
          Pattern.CASE_INSENSITIVE);

  private ReplyCheck() {}

  /// The reply without what it must not say; never blank.
  ///
  /// @param sources what the model was given to answer from
  public static String clean(String reply, List<String> sources) {
    String words = MARKUP.matcher(reply).replaceAll("");
    String linked = hasLink(words) ? withKnownLinks(words, linksIn(sources)) : words;
    String cleaned = SECRET.matcher(linked).replaceAll(LEFT_OUT).strip();
    return cleaned.isEmpty() ? LEFT_OUT : cleaned;
  }

  private static boolean hasLink(String words) {
    return HIDDEN_LINK.matcher(words).find() || LINK.matcher(words).find();
  }

  private static Set<String> linksIn(List<String> sources) {
    return sources.stream()
        .flatMap(text -> LINK.matcher(text).results())
        .map(MatchResult::group)
        .map(ReplyCheck::plain)
        .collect(Collectors.toSet());
  }

  private static String withKnownLinks(String words, Set<String> known) {
    String shown = HIDDEN_LINK.matcher(words).replaceAll(found -> shown(found, known::contains));
    return LINK.matcher(shown).replaceAll(found -> kept(found.group(), known::contains));
  }

  /// WhatsApp shows no hidden links; the words stay, and the link where it is known.
  private static String shown(MatchResult found, Predicate<String> isKnown) {
    String words = found.group(1);
    String link = found.group(2);
    return Matcher.quoteReplacement(
        isKnown.test(plain(link)) && !words.equals(link) ? words + " " + link : words);
  }

  private static String kept(String link, Predicate<String> isKnown) {
    Matcher end = END_OF_SENTENCE.matcher(link);
    String rest = end.find() ? end.group() : "";
    return Matcher.quoteReplacement(isKnown.test(plain(link)) ? link : LEFT_OUT + rest);
  }

  /// What two ways of writing one link have in common.
  private static String plain(String link) {
    String bare = END_OF_SENTENCE.matcher(link).replaceFirst("");
    String lower = bare.toLowerCase(Locale.ROOT);
    String named = SCHEME.matcher(lower).replaceFirst("");
    return named.endsWith("/") ? named.substring(0, named.length() - 1) : named;
  }
}
