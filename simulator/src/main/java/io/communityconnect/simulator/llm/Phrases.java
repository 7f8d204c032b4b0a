package io.communityconnect.simulator.llm;

import static java.util.Comparator.comparingLong;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What the stand-in says of its own, in the language that it is asked in. It tells four languages
/// apart by a few of their commonest words; anything else counts as English.
enum Phrases {
  ENGLISH(
      "Hello! Ask me anything about the community: opening hours, contacts, bookings.",
      "You are welcome! Is there anything else?",
      "Happy to help! ",
      "I could not find anything about that in what the community has told me.",
      " Would you like me to ask a person from the committee?",
      "the is are was when where how what who whose which do does can could i my me of to and it"),
  SPANISH(
      "¡Hola! Pregúnteme lo que quiera sobre la comunidad: horarios, contactos, reservas.",
      "¡De nada! ¿Puedo ayudarle en algo más?",
      "¡Con gusto! ",
      "No he encontrado nada sobre eso en lo que la comunidad me ha contado.",
      " ¿Quiere que pregunte a una persona del comité?",
      "hola gracias qué cuándo cuando dónde donde cómo como quién está están hay puedo puede es el"
          + " la los las un una de del al en con sin por para que mi mis y se tengo algún alguna"),
  HINDI(
      "नमस्ते! समुदाय के बारे में कुछ भी पूछिए: समय, संपर्क, बुकिंग।",
      "आपका स्वागत है! क्या और कुछ पूछना है?",
      "ज़रूर! ",
      "समुदाय ने मुझे जो बताया है, उसमें इसके बारे में कुछ नहीं मिला।",
      " क्या मैं समिति के किसी व्यक्ति से पूछूँ?",
      "नमस्ते धन्यवाद शुक्रिया क्या कब कहाँ कहां कैसे कौन है हैं का की के में से मैं मेरा मेरी और को"
          + " पर सकते सकता सकती कोई namaste dhanyavad shukriya kya kab kahan kaise hai hain"),
  PORTUGUESE(
      "Olá! Pergunte-me o que quiser sobre o condomínio: horários, contactos, reservas.",
      "De nada! Posso ajudar em mais alguma coisa?",
      "Com prazer! ",
      "Não encontrei nada sobre isso no que a comunidade me contou.",
      " Quer que eu pergunte a uma pessoa da comissão?",
      "olá ola obrigado obrigada quando onde como quem está estão há posso pode é o a os as um uma"
          + " do da dos das no na ao meu minha de em com sem por para e não que fica tenho algum alguma");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");

  private final String greeting;
  private final String welcome;
  private final String introduction;
  private final String nothingFound;
  private final String offer;
  private final String commonWords;

  Phrases(
      String greeting,
      String welcome,
      String introduction,
      String nothingFound,
      String offer,
      String commonWords) {
    this.greeting = greeting;
    this.welcome = welcome;
    this.introduction = introduction;
    this.nothingFound = nothingFound;
    this.offer = offer;
    this.commonWords = " " + commonWords + " ";
  }

  /// Those of the language that has most of its common words in a question.
  static Phrases inAnswerTo(String question) {
    List<String> words =
        BETWEEN_WORDS
            .splitAsStream(question.toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .toList();
    return Arrays.stream(values())
        .max(comparingLong(phrases -> phrases.commonIn(words)))
        .orElseThrow();
  }

  private long commonIn(List<String> words) {
    return words.stream().filter(word -> commonWords.contains(" " + word + " ")).count();
  }

  /// Whether a word is so common in one of the languages that it says nothing.
  static boolean isCommon(String word) {
    return Arrays.stream(values()).anyMatch(phrases -> phrases.commonIn(List.of(word)) > 0);
  }

  String greeting() {
    return greeting;
  }

  String welcome() {
    return welcome;
  }

  /// Before what the community knows.
  String introduction() {
    return introduction;
  }

  String nothingFound() {
    return nothingFound;
  }

  /// For whoever is not told apart whether a reply answers.
  String offer() {
    return offer;
  }
}
