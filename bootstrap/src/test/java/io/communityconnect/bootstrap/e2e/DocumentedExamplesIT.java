package io.communityconnect.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every example of the API's document, sent to a running server.
class DocumentedExamplesIT {
  private static final ApiTown town = new ApiTown();
  private static final Preparations preparations = new Preparations(town);

  @AfterAll
  static void close() {
    town.close();
  }

  static List<ApiOperation> operations() {
    town.restore();
    return ApiOperations.of(town.town());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void isAnsweredAsDocumented(ApiOperation operation) {
    Web.Answer answer = town.ask(sender(operation), preparations.of(operation));

    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    assertThat(DocumentedAnswers.faults(operation, answer)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void isRefusedAsDocumented(ApiOperation operation) {
    ApiRequest example = operation.example();
    Stream<ApiRequest> wrong =
        example.body().isEmpty()
            ? Stream.of(example)
            : Stream.of("{", "{\"mood\":1}", "[]", "null", "").map(example::with);

    wrong.forEach(
        request -> {
          for (Somebody somebody : List.of(Somebody.NOBODY, sender(operation))) {
            assertThat(DocumentedAnswers.faults(operation, town.ask(somebody, request)))
                .as("%s sends %s", somebody, request.body())
                .isEmpty();
          }
        });
  }

  /// The first who may.
  private static Somebody sender(ApiOperation operation) {
    Access.Audience audience = Access.to(operation).orElseThrow().audience();
    return Arrays.stream(Somebody.values()).filter(audience::admits).findFirst().orElseThrow();
  }
}
