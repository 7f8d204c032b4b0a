package io.communityconnect.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.bootstrap.e2e.Access.Audience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Every route of the document, asked for by everybody, about everybody's things.
class AccessMatrixIT {
  private static final Path PAGE = Path.of("..", "docs", "api", "access-matrix.md");

  private static final ApiTown town = new ApiTown();
  private static final List<ApiOperation> operations = ApiOperations.of(town.town());
  private static final List<Row> rows = ask();

  @AfterAll
  static void close() {
    town.close();
  }

  /// A route, asked for by everybody.
  private record Row(ApiOperation operation, Owner owner, List<Cell> cells) {
    @Override
    public String toString() {
      return operation + " about " + owner.title();
    }

    String text() {
      return "| `%s` | %s | %s |\n"
          .formatted(
              operation,
              isAboutSomebody(operation) ? owner.title() : "",
              cells.stream().map(Cell::text).collect(Collectors.joining(" | ")));
    }
  }

  private record Cell(Somebody somebody, Expectation expected, Web.Answer answer) {
    String text() {
      return expected.shown(answer);
    }
  }

  private static List<Row> ask() {
    town.restore();
    List<Row> asked = new ArrayList<>();
    for (ApiOperation operation : operations) {
      ApiRequest example = operation.example();
      Stream.of(Owner.RESIDENT, Owner.NEIGHBOUR, Owner.ELSEWHERE)
          .filter(owner -> owner == Owner.RESIDENT || !example.about(owner).equals(example))
          .forEach(owner -> asked.add(ask(operation, owner)));
    }
    return List.copyOf(asked);
  }

  private static Row ask(ApiOperation operation, Owner owner) {
    Audience audience = audience(operation);
    ApiRequest request = operation.example().about(owner);
    List<Cell> cells =
        Arrays.stream(Somebody.values())
            .map(
                somebody ->
                    new Cell(
                        somebody,
                        Expectation.of(operation, audience, somebody, owner),
                        town.ask(somebody, request)))
            .toList();
    return new Row(operation, owner, cells);
  }

  private static Audience audience(ApiOperation operation) {
    return Access.to(operation)
        .orElseThrow(() -> new AssertionError("who may " + operation + "? Say so in Access.TABLE"))
        .audience();
  }

  private static boolean isAboutSomebody(ApiOperation operation) {
    ApiRequest example = operation.example();
    return !example.about(Owner.NOBODY).equals(example);
  }

  @Test
  void answersEverybodyAsTheTableSays() {
    List<String> surprises =
        rows.stream()
            .flatMap(
                row ->
                    row.cells().stream()
                        .filter(cell -> !cell.expected().isMetBy(cell.answer(), row.owner()))
                        .map(
                            cell ->
                                "%s, asked by %s: %s was expected, and it was %d %s"
                                    .formatted(
                                        row,
                                        cell.somebody().title(),
                                        cell.expected(),
                                        cell.answer().status(),
                                        cell.answer().body())))
            .toList();

    assertThat(surprises).as("Access.TABLE says who may, world.sql what there is").isEmpty();
  }

  @Test
  void needsALoginWhereTheTableSaysSo() {
    assertThat(operations)
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.isOpen()).isEqualTo(audience(it) == Audience.ANYBODY));
  }

  @Test
  void hasARouteForEveryLineOfTheTable() {
    assertThat(Access.TABLE)
        .allSatisfy(
            access ->
                assertThat(operations).anyMatch(it -> Access.to(it).equals(Optional.of(access))));
  }

  @Test
  void whatIsElsewhereLooksLikeWhatDoesNotExist() {
    List<Row> elsewhere =
        rows.stream()
            .filter(row -> row.owner() == Owner.ELSEWHERE && row.operation().hasKeyInPath())
            .toList();

    assertThat(elsewhere)
        .isNotEmpty()
        .allSatisfy(
            row -> {
              Web.Answer unknown =
                  town.ask(Somebody.ADMIN, row.operation().example().about(Owner.NOBODY));
              Web.Answer theirs =
                  row.cells().stream()
                      .filter(cell -> cell.somebody() == Somebody.ADMIN)
                      .findFirst()
                      .orElseThrow()
                      .answer();
              assertThat(theirs.body().replace("-8002-", "-9000-")).isEqualTo(unknown.body());
            });
  }

  @Test
  void answersNothingUndocumented() {
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(row.cells())
                    .allSatisfy(
                        cell ->
                            assertThat(DocumentedAnswers.faults(row.operation(), cell.answer()))
                                .as("%s, asked by %s", row, cell.somebody().title())
                                .isEmpty()));
  }

  /// With `-Dapi.document.write=true` the page is written anew, which is how it comes about.
  @Test
  void isWhatIsKeptInTheDocumentation() throws IOException {
    if (Boolean.getBoolean("api.document.write")) {
      Files.writeString(PAGE, page());
    }

    assertThat(PAGE)
        .as("look at what changed, and write it anew with -Dapi.document.write=true")
        .hasContent(page());
  }

  private static String page() {
    String people =
        Arrays.stream(Somebody.values()).map(Somebody::title).collect(Collectors.joining(" | "));
    return """
    # Who may do what

    Written by `AccessMatrixIT`, which sends every example of [the document](openapi.yml) to a running server as everybody,
    about everybody's things. "Whose" is to whom the keys in path, query and body belong. A check mark: nobody is kept
    from it, and it was done; "but 409": nobody is kept from it, and as things stood there was nothing to be done; a number:
    refused with this status; "nothing": an answer in which nothing of theirs is.

    | route | whose | %s |
    |---|---|%s
    """
            .formatted(people, "---|".repeat(Somebody.values().length))
        + rows.stream().map(Row::text).collect(Collectors.joining());
  }
}
