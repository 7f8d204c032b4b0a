package io.communityconnect.simulator.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the knowledge in a system prompt. Where `<knowledge>` tags are, only what stands between
/// them counts, so that instructions to the model never become an answer; inside, `<passage
/// title="…">` parts it. A prompt without tags counts as a whole, less what reads like an order.
final class Knowledge {
  private static final Pattern KNOWLEDGE =
      Pattern.compile("<knowledge\\b[^>]*>(.*?)</knowledge>", Pattern.DOTALL);
  private static final Pattern MEMORY =
      Pattern.compile("<memory\\b[^>]*>(.*?)</memory>", Pattern.DOTALL);
  private static final Pattern REMEMBERED =
      Pattern.compile("<(said|summary)\\b[^>]*>(.*?)</\\1>", Pattern.DOTALL);
  private static final Pattern PASSAGE =
      Pattern.compile("<passage\\b([^>]*)>(.*?)</passage>", Pattern.DOTALL);
  private static final Pattern TITLE = Pattern.compile("\\btitle\\s*=\\s*\"([^\"]*)\"");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]*>");
  private static final Pattern ORDER =
      Pattern.compile(
          "^(you (are|must|should|may|can)|your |answer|reply|respond|use only|use the|do not"
              + "|don't|never|always|if (you|the user|nothing)|please|be (brief|polite|friendly)"
              + "|keep |only )\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Knowledge() {}

  static List<Passage> of(String systemPrompt) {
    List<Passage> passages = new ArrayList<>();
    Matcher tagged = KNOWLEDGE.matcher(systemPrompt);
    boolean found = false;
    while (tagged.find()) {
      found = true;
      passages.addAll(passages(tagged.group(1)));
    }
    return found ? passages : List.of(new Passage("", withoutOrders(systemPrompt)));
  }

  /// What a system prompt remembers of earlier conversations, between `<memory>` tags.
  static List<Passage> remembered(String systemPrompt) {
    return MEMORY
        .matcher(systemPrompt)
        .results()
        .flatMap(memory -> REMEMBERED.matcher(memory.group(1)).results())
        .map(said -> new Passage("", plain(said.group(2))))
        .toList();
  }

  private static List<Passage> passages(String knowledge) {
    List<Passage> passages = new ArrayList<>();
    Matcher matcher = PASSAGE.matcher(knowledge);
    while (matcher.find()) {
      Matcher title = TITLE.matcher(matcher.group(1));
      passages.add(new Passage(title.find() ? plain(title.group(1)) : "", plain(matcher.group(2))));
    }
    return passages.isEmpty() ? List.of(new Passage("", plain(knowledge))) : passages;
  }

  private static String withoutOrders(String prompt) {
    return String.join(
        "\n",
        Sentences.of(plain(prompt)).stream()
            .filter(sentence -> !ORDER.matcher(sentence).matches())
            .toList());
  }

  /// A text without tags.
  static String plain(String marked) {
    return TAG.matcher(marked)
        .replaceAll(" ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&apos;", "'")
        .replace("&amp;", "&")
        .strip();
  }
}
