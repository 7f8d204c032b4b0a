package io.communityconnect.adapters.rest.people;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.adapters.rest.people.ResidentImport.LineError;
import io.communityconnect.adapters.rest.people.ResidentSheet.Faulty;
import io.communityconnect.adapters.rest.people.ResidentSheet.Legible;
import io.communityconnect.application.people.port.in.ImportResidentsUseCase.Line;
import io.communityconnect.application.people.port.out.Profile;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ResidentSheetTest {
  private static List<Line> lines(String file) {
    return switch (ResidentSheet.read(file.getBytes(UTF_8))) {
      case Legible(List<Line> lines) -> lines;
      case Faulty(List<LineError> errors) -> throw new AssertionError("cannot be read: " + errors);
    };
  }

  private static List<LineError> errors(byte[] file) {
    return switch (ResidentSheet.read(file)) {
      case Legible(List<Line> lines) -> throw new AssertionError("can be read: " + lines);
      case Faulty(List<LineError> errors) -> errors;
    };
  }

  private static List<LineError> errors(String file) {
    return errors(file.getBytes(UTF_8));
  }

  private static Line.Row row(long number, String phone, String name, String flat) {
    return new Line.Row(
        number, Optional.of(phone), Optional.of(name), Optional.of(flat), Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "phone,name,flat\n+15550100402,Béla,A-1\n",
        "\uFEFFphone;name;flat\r\n+15550100402;Béla;A-1\r\n",
        " Flat ,NAME,Phone\nA-1,Béla,+15550100402",
        "\"phone\",\"name\",\"flat\"\r\n\"'+15550100402\",\"Béla\",\"A-1\"\r\n"
      })
  void readsWhatSpreadsheetsWrite(String file) {
    assertThat(lines(file)).containsExactly(row(2, "+15550100402", "Béla", "A-1"));
  }

  @Test
  void countsLinesAsAnEditorDoes() {
    String file =
        "phone,name,flat\n\n+1555,\"Two\nlines, \"\"quoted\"\"\",A\n+1556,Cem\n+1557,Dora,B\n";

    assertThat(lines(file))
        .containsExactly(
            row(3, "+1555", "Two\nlines, \"quoted\"", "A"),
            new Line.Unreadable(5),
            row(6, "+1557", "Dora", "B"));
  }

  @Test
  void saysWhatIsWrongWithTheHeader() {
    assertThat(errors("phone,Role,name,name,<b>\n"))
        .containsExactly(
            new LineError(1, "role", "column_not_importable"),
            new LineError(1, "name", "column_repeated"),
            new LineError(1, "?b?", "column_unknown"));
    assertThat(errors("name\nBela\n")).containsExactly(new LineError(1, "phone", "column_missing"));
    assertThat(errors("")).containsExactly(new LineError(1, null, "empty"));
  }

  @Test
  void refusesWhatIsNoTextAndWhatIsTooLong() {
    assertThat(errors("phone,name\n+1555,Béla\n".getBytes(ISO_8859_1)))
        .containsExactly(new LineError(1, null, "not_utf8"));
    assertThat(errors("phone\n" + "+15550100402\n".repeat(10_001)))
        .containsExactly(new LineError(10_002, null, "too_many_lines"));
    assertThat(lines("phone\n" + "+15550100402\n".repeat(10_000))).hasSize(10_000);
  }

  @Test
  void findsAQuoteThatIsNotAtItsPlace() {
    assertThat(lines("phone,name\n+1555,Bela\n+1556,\"Cem\" x\n+1557,Dora\n"))
        .containsExactly(
            new Line.Row(
                2, Optional.of("+1555"), Optional.of("Bela"), Optional.empty(), Optional.empty()),
            new Line.Unreadable(3));
  }

  @Test
  void writesWhatItReadsAgainAndNoFormulas() throws IOException {
    List<String> names =
        List.of("=1+1", "'quoted", "'=x", "@sum", "-2", "a;=b,\"c\"", "\ttab", "Béla", "'");

    String file =
        new String(
            ResidentSheetStream.open(
                    sink -> names.stream().map(ResidentSheetTest::called).forEach(sink))
                .readAllBytes(),
            UTF_8);

    assertThat(Stream.of(file.split("\"")))
        .noneMatch(cell -> cell.startsWith("=") && !cell.contains("b"))
        .noneMatch(cell -> cell.startsWith("@") || cell.startsWith("+") || cell.startsWith("-"));
    assertThat(lines(file))
        .extracting(line -> ((Line.Row) line).name().orElseThrow())
        .containsExactlyElementsOf(names);
    assertThat(lines(file))
        .allSatisfy(
            line -> {
              assertThat(((Line.Row) line).phone()).contains("+15550100402");
              assertThat(((Line.Row) line).language()).contains("pt");
            });
  }

  @Test
  void leavesOutWhoHasNoPhone() throws IOException {
    Account hidden =
        new Account(
            new ResidentId(new UUID(0, 1)),
            Optional.empty(),
            Optional.of("Hidden"),
            Optional.empty(),
            Role.USER,
            Optional.of(new CommunityId(new UUID(0, 2))));

    String file =
        new String(
            ResidentSheetStream.open(
                    sink -> sink.accept(new Profile(hidden, Optional.empty(), false)))
                .readAllBytes(),
            UTF_8);

    assertThat(file).isEqualTo("\uFEFF\"phone\",\"name\",\"flat\",\"language\"\r\n");
  }

  private static Profile called(String name) {
    return new Profile(
        new Account(
            new ResidentId(new UUID(0, 1)),
            Optional.of(new PhoneNumber("+15550100402")),
            Optional.of(name),
            Optional.empty(),
            Role.USER,
            Optional.of(new CommunityId(new UUID(0, 2)))),
        Optional.of(Language.PORTUGUESE),
        true);
  }
}
