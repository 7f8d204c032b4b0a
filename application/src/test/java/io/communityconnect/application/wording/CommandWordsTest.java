package io.communityconnect.application.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.domain.command.Command.ChooseLanguage;
import io.communityconnect.domain.command.Command.ConfirmLogin;
import io.communityconnect.domain.command.Command.Plain;
import io.communityconnect.domain.command.Phrase;
import io.communityconnect.domain.command.RecognisedCommand;
import io.communityconnect.domain.identity.SendingCode;
import io.communityconnect.domain.people.Language;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandWordsTest {
  @ParameterizedTest
  @CsvSource({
    "Help, HELP",
    "ayuda, HELP",
    "मदद, HELP",
    "Ajuda!, HELP",
    "STOP, STOP",
    "stop.  , STOP",
    "Stop 🛑, STOP",
    "no más mensajes, STOP",
    "NO MAS MENSAJES, STOP",
    "बंद करो, STOP",
    "descadastrar, STOP",
    "start, START",
    "Darme de alta, START",
    "शुरू करें।, START",
    "começar, START",
    "comecar, START",
    "I want to talk to a human!, HUMAN",
    "Quiero hablar con una persona, HUMAN",
    "इंसान से बात करनी है, HUMAN",
    "falar com atendente, HUMAN",
    "Assistant, ASSISTANT",
    "volver al asistente, ASSISTANT",
    "सहायक, ASSISTANT",
    "voltar ao assistente, ASSISTANT",
    "export my data, EXPORT_DATA",
    "descargar mis datos, EXPORT_DATA",
    "मेरा डेटा भेजें, EXPORT_DATA",
    "baixar meus dados, EXPORT_DATA",
    "delete my data, DELETE_DATA",
    "Borrar mis datos., DELETE_DATA",
    "मेरा डेटा हटाएँ, DELETE_DATA",
    "मेरा डेटा हटाएं, DELETE_DATA",
    "apagar meus dados, DELETE_DATA",
    "Delete everything, DELETE_EVERYTHING",
    "'Sí, borrar todo', DELETE_EVERYTHING",
    "सब मिटाएँ, DELETE_EVERYTHING",
    "apagar tudo, DELETE_EVERYTHING",
    "Language, LANGUAGES",
    "cambiar idioma, LANGUAGES",
    "भाषा बदलें, LANGUAGES",
    "língua, LANGUAGES",
    "LOGOUT, LOGOUT",
    "log out everywhere, LOGOUT",
    "cerrar sesión, LOGOUT",
    "लॉग आउट, LOGOUT",
    "encerrar sessão, LOGOUT"
  })
  void knowsTheUsualPhrases(String message, Plain command) {
    assertThat(CommandWords.recogniser().recognise(message))
        .map(RecognisedCommand::command)
        .contains(command);
  }

  @ParameterizedTest
  @CsvSource({
    "English, ENGLISH",
    "language: English, ENGLISH",
    "inglés, ENGLISH",
    "अंग्रेज़ी, ENGLISH",
    "अंग्रेजी, ENGLISH",
    "Language: Español, SPANISH",
    "espanol, SPANISH",
    "idioma español, SPANISH",
    "en español, SPANISH",
    "हिंदी, HINDI",
    "हिन्दी, HINDI",
    "भाषा: हिंदी, HINDI",
    "Hindi, HINDI",
    "Português, PORTUGUESE",
    "idioma portugues, PORTUGUESE"
  })
  void knowsLanguagesByName(String message, Language language) {
    assertThat(CommandWords.recogniser().recognise(message))
        .map(RecognisedCommand::command)
        .contains(new ChooseLanguage(language));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "please stop the noise upstairs",
        "can a human fix the lift",
        "Help! The lift is stuck",
        "the bus stop",
        "When does the gym start?",
        "What is the plan for Sunday?",
        "Delete my data from the notice board, please",
        "is there a person at the gate",
        "yes",
        "si",
        "sim",
        "हाँ",
        "ok",
        "",
        "   ",
        "?",
        "👍",
        "🛑",
        "…",
        "por favor paren el ruido",
        "¿hay una persona en la puerta?",
        "necesito ayuda con el ascensor",
        "pare o barulho por favor",
        "preciso falar com o síndico",
        "शोर बंद करो भाई",
        "लिफ्ट बंद है",
        "बंद",
        "रुको",
        "cancel",
        "LOGIN",
        "login please",
        "how do I logout?",
        "LOGIN 7KMQ-2XW0",
        "my LOGIN 7KMQ-2XWD"
      })
  void leavesOrdinarySentencesAlone(String message) {
    assertThat(
            CommandWords.recogniser()
                .recognise(message)
                .map(RecognisedCommand::command)
                .filter(command -> command != Plain.KEEP_DATA))
        .isEmpty();
  }

  @Test
  void knowsALoginCode() {
    assertThat(CommandWords.recogniser().recognise(" login 7kmq-2xwd "))
        .map(RecognisedCommand::command)
        .contains(new ConfirmLogin(new SendingCode("7KMQ2XWD")));
  }

  @ParameterizedTest
  @EnumSource
  void hasEveryCommandInEveryLanguageAndNoOther(Language language) {
    Set<String> keys =
        Stream.concat(
                Arrays.stream(Plain.values()).map(Bundles::key),
                Stream.of(CommandWords.NAME, CommandWords.BEFORE_NAME))
            .collect(Collectors.toSet());

    assertThat(Bundles.of(CommandWords.BUNDLE, language).keySet()).isEqualTo(keys);
    assertThat(CommandWords.recogniser().recognise(language.ownName()))
        .map(RecognisedCommand::command)
        .contains(new ChooseLanguage(language));
  }

  @Test
  void answersInTheLanguageOfThePhrase() {
    assertThat(answeredIn("ayuda", Language.ENGLISH)).isEqualTo(Language.SPANISH);
    assertThat(answeredIn("stop", Language.HINDI)).isEqualTo(Language.HINDI);
    assertThat(answeredIn("idioma", Language.PORTUGUESE)).isEqualTo(Language.PORTUGUESE);
    assertThat(answeredIn("idioma", Language.ENGLISH)).isEqualTo(Language.SPANISH);
  }

  private static Language answeredIn(String message, Language usual) {
    return CommandWords.recogniser().recognise(message).orElseThrow().answeredIn(usual);
  }

  @Test
  void letsSpellingChangeNothing() {
    for (Phrase phrase : CommandWords.all()) {
      Optional<RecognisedCommand> plain = CommandWords.recogniser().recognise(phrase.words());
      assertThat(plain).isPresent();
      for (String spelt : spellings(phrase.words())) {
        assertThat(CommandWords.recogniser().recognise(spelt)).as(spelt).isEqualTo(plain);
      }
    }
  }

  private static List<String> spellings(String phrase) {
    return List.of(
        phrase.toUpperCase(Locale.ROOT),
        phrase.toLowerCase(Locale.ROOT) + "!",
        "  🙏 " + phrase + " ?!",
        "«" + phrase + "…",
        "¿" + phrase + " ❤️",
        "\u200d" + phrase + "।\n",
        Normalizer.normalize(phrase, Form.NFD) + " 👍🏽");
  }

  @Test
  void takesNoPhraseWithinASentenceForACommand() {
    for (Phrase phrase : CommandWords.all()) {
      for (String word : List.of("lift", "vecino", "amanhã", "पड़ोसी", "B-1204")) {
        assertThat(CommandWords.recogniser().recognise(phrase.words() + " " + word)).isEmpty();
        assertThat(CommandWords.recogniser().recognise(word + " " + phrase.words())).isEmpty();
      }
    }
  }
}
