package io.communityconnect.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.bootstrap.e2e.Phones.Resident;
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

    assertThat(resident.answerTo("¡Ayuda!")).startsWith("Respondo preguntas sobre su comunidad");
    assertThat(resident.answerTo("हिन्दी")).isEqualTo("अब से मैं आपको हिन्दी में लिखूँगा।");
    assertThat(resident.answerTo("Qwertz zuiop asdfgh?")).startsWith("माफ़ कीजिए");
    assertThat(resident.answerTo("help")).startsWith("मैं आपकी सोसाइटी");
  }

  @Test
  void keepsSilentFromStopToStart() {
    Resident resident = town.phones().moveIn("Piotr Zając");
    assertThat(resident.answerTo("Stop")).startsWith("Done. You won't get any more messages");

    resident.write("When is the gym open on Sunday?");
    resident.write("help");
    town.awaitSettled();
    assertThat(resident.answers()).hasSize(1);

    assertThat(resident.answerTo("start")).startsWith("Welcome back.");
  }

  @Test
  void keepsSilentWhileAPersonIsAskedFor() {
    Resident resident = town.phones().moveIn("Hana Suzuki");
    assertThat(resident.answerTo("I want to talk to a human!")).startsWith("I have put you on");

    resident.write("hello?");
    resident.write("help");
    town.awaitSettled();
    assertThat(resident.answers()).hasSize(1);

    assertThat(resident.answerTo("assistant")).startsWith("I am here again");
    assertThat(resident.answerTo("help")).startsWith("I answer questions");
  }

  @Test
  void givesALinkToEverythingThatIsKept() {
    Resident resident = town.phones().moveIn("Mei Lin");
    Matcher link = LINK.matcher(resident.answerTo("Export my data"));
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
    resident.answerTo("help");
    Matcher link = LINK.matcher(resident.answerTo("exportar meus dados"));
    assertThat(link.find()).isTrue();
    assertThat(resident.answerTo("apagar meus dados")).startsWith("Isto apagaria tudo");
    assertThat(resident.answerTo("apagar tudo")).startsWith("Pergunto mais uma vez");
    assertThat(town.database().texts(PERSON, resident.address())).containsExactly("1");

    assertThat(resident.answerTo("apagar tudo")).startsWith("Tudo o que era guardado");

    town.awaitSettled();
    assertThat(town.database().texts(PERSON, resident.address())).containsExactly("0");
    assertThat(Web.get(link.group()).status()).isEqualTo(404);
    assertThat(resident.answerTo("ajuda")).startsWith("Respondo a perguntas");
  }
}
