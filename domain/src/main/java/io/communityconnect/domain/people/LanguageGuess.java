package io.communityconnect.domain.people;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Guesses the language of a text by its script and by the small words that no sentence does
/// without. Rather no guess than a wrong one: names, numbers and greetings tell nothing.
///
/// Libraries that tell 75 languages apart by statistics weigh a hundred megabytes. Here four have
/// to be told apart, and a wrong guess on a short text would answer in the wrong language.
public final class LanguageGuess {
  /// So many of a language's small words make a guess, if no other language has as many.
  private static final int ENOUGH = 2;

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private static final Map<Language, Set<String>> SMALL_WORDS = smallWords();

  private LanguageGuess() {}

  /// The language of a text; empty when it does not tell.
  public static Optional<Language> of(String text) {
    long devanagari = text.codePoints().filter(LanguageGuess::isDevanagari).count();
    if (devanagari > 0) {
      return isMostly(devanagari, text) ? Optional.of(Language.HINDI) : Optional.empty();
    }
    return bySmallWords(wordsOf(text));
  }

  private static boolean isDevanagari(int letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.DEVANAGARI;
  }

  private static boolean isMostly(long devanagari, String text) {
    return 2 * devanagari > text.codePoints().filter(LanguageGuess::isLetterOrMark).count();
  }

  private static boolean isLetterOrMark(int point) {
    return Character.isLetter(point)
        || Character.getType(point) == Character.NON_SPACING_MARK
        || Character.getType(point) == Character.COMBINING_SPACING_MARK;
  }

  private static List<String> wordsOf(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Form.NFD)).replaceAll("");
    return Arrays.asList(NO_LETTERS.split(plain.toLowerCase(Locale.ROOT)));
  }

  private static Optional<Language> bySmallWords(List<String> words) {
    Map<Language, Long> found = new EnumMap<>(Language.class);
    SMALL_WORDS.forEach(
        (language, small) -> found.put(language, words.stream().filter(small::contains).count()));
    List<Map.Entry<Language, Long>> ranked =
        found.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .toList();
    long best = ranked.getFirst().getValue();
    long next = ranked.get(1).getValue();
    return best >= ENOUGH && best > next
        ? Optional.of(ranked.getFirst().getKey())
        : Optional.empty();
  }

  /// Without accents, as [#wordsOf] has them. A word of two languages counts for both, which tells
  /// them from the third.
  private static Map<Language, Set<String>> smallWords() {
    return Map.of(
        Language.ENGLISH,
        words(
            """
            the is are was were i you he we they my your his her our their it this that these those
            and or but not with without from for on at by of to in into about what when where who
            which why how can could will would should do does did have has had there here be been am
            a an as me us him them
            please thanks thank any some if then than because still also just only
            """),
        Language.SPANISH,
        words(
            """
            el la los las un una unos unas y o pero no con sin de del al en por para que es son esta
            estan hay soy estoy tengo tiene puedo puede quiero necesito mi mis tu su nuestro yo usted
            ustedes ella ellos cuando donde quien cual como cuanto cuantos porque si muy mas tambien
            esto ese eso aqui hoy manana gracias favor hola buenos buenas dias noches desde hasta
            se me le les lo ya
            """),
        Language.PORTUGUESE,
        words(
            """
            o a os as um uma uns umas e ou mas nao com sem de do da dos das no na nos nas em por pelo
            pela para pra que sao esta estao ha sou estou tenho tem posso pode quero preciso meu minha
            meus minhas seu sua nosso nossa eu voce voces ele ela eles quando onde quem qual como
            quanto quantos porque sim muito mais tambem isto isso aqui hoje amanha obrigado obrigada
            favor ola bom boa dia noite desde ate se me lhe ja ao aos
            """));
  }

  private static Set<String> words(String lines) {
    return Arrays.stream(lines.split("\\s+"))
        .filter(word -> !word.isEmpty())
        .collect(toUnmodifiableSet());
  }
}
