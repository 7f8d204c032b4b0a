package io.communityconnect.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.bootstrap.e2e.Phones.Answer;
import io.communityconnect.bootstrap.e2e.Phones.Resident;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What residents can ask for in a word, while no model answers.
class CommandsIT {
  private static final Pattern LINK = Pattern.compile("http\\S+/api/v1/exports/\\S+");
  private static final String PERSON =
      "select count(*)::text from users where 'whatsapp:' || phone_number = ?";

  private static final Town town = Town.withServer(Map.of());

  @BeforeAll
  static void haveNoModel() {
    town.phones().faults("{\"callbacks\":{\"delayMs\":10},\"llm\":{\"failStatus\":503}}");
  }

  @AfterAll
  static void close() {
    town.close();
  }

  @Test
  void helpsAndSpeaksTheChosenLanguage() {
    Resident resident = town.phones().moveIn("Lucía Romero");

    assertThat(answerTo("¡Ayuda!", resident)).startsWith("Respondo preguntas sobre su comunidad");
    assertThat(answerTo("हिन्दी", resident)).isEqualTo("अब से मैं आपको हिन्दी में लिखूँगा।");
    assertThat(answerTo("Qwertz zuiop asdfgh?", resident)).startsWith("माफ़ कीजिए");
    assertThat(answerTo("help", resident)).startsWith("मैं आपकी सोसाइटी");
  }

  @Test
  void keepsSilentFromStopToStart() {
    Resident resident = town.phones().moveIn("Piotr Zając");
    assertThat(answerTo("Stop", resident)).startsWith("Done. You won't get any more messages");

    resident.write("When is the gym open on Sunday?");
    resident.write("help");
    town.awaitSettled();
    assertThat(resident.answers()).hasSize(1);

    assertThat(answerTo("start", resident)).startsWith("Welcome back.");
  }

  @Test
  void keepsSilentWhileAPersonIsAskedFor() {
    Resident resident = town.phones().moveIn("Hana Suzuki");
    assertThat(answerTo("I want to talk to a human!", resident)).startsWith("I have put you on");

    resident.write("hello?");
    resident.write("help");
    town.awaitSettled();
    assertThat(resident.answers()).hasSize(1);

    assertThat(answerTo("assistant", resident)).startsWith("I am here again");
    assertThat(answerTo("help", resident)).startsWith("I answer questions");
  }

  @Test
  void givesALinkToEverythingThatIsKept() {
    Resident resident = town.phones().moveIn("Mei Lin");
    Matcher link = LINK.matcher(answerTo("Export my data", resident));
    assertThat(link.find()).isTrue();

    Web.Answer export = Web.get(link.group());

    assertThat(export.status()).isEqualTo(200);
    assertThat(export.body())
        .contains("\"records\"", "Export my data")
        .contains(resident.address().substring("whatsapp:".length()));
    assertThat(Web.get(link.group() + "x").status()).isEqualTo(404);
  }

  @Test
  void forgetsWhoConfirmedItTwice() {
    Resident resident = town.phones().moveIn("Tomás Brandão");
    answerTo("help", resident);
    assertThat(answerTo("apagar meus dados", resident)).startsWith("Isto apagaria tudo");
    assertThat(answerTo("apagar tudo", resident)).startsWith("Pergunto mais uma vez");
    assertThat(town.database().texts(PERSON, resident.address())).containsExactly("1");

    assertThat(answerTo("apagar tudo", resident)).startsWith("Tudo o que era guardado");

    town.awaitSettled();
    assertThat(town.database().texts(PERSON, resident.address())).containsExactly("0");
    assertThat(answerTo("ajuda", resident)).startsWith("Respondo a perguntas");
  }

  private static String answerTo(String words, Resident resident) {
    int before = resident.answers().size();
    resident.write(words);
    Town.await("an answer to " + words, () -> resident.answers().size() > before);
    List<Answer> answers = resident.answers();
    assertThat(answers).hasSize(before + 1);
    return answers.getLast().text();
  }
}
