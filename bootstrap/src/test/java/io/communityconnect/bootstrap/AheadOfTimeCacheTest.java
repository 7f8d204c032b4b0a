package io.communityconnect.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AheadOfTimeCacheTest {
  private static final Path CACHE = Path.of("/app/community-connect.aot");
  private static final Optional<String> JAVA = Optional.of("/jdk/bin/java");

  @Test
  void addsTheCacheBeforeEverythingElse() {
    String[] arguments = {"-Xmx512m", "-jar", "community-connect.jar"};

    assertThat(AheadOfTimeCache.commandWith(CACHE, JAVA, Optional.of(arguments)))
        .contains(
            List.of(
                "/jdk/bin/java",
                "-XX:AOTCache=/app/community-connect.aot",
                "-Xlog:aot*=off",
                "-Xlog:cds*=off",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:Tier3DelayOn=100000",
                "-XX:Tier4LoadFeedback=100000",
                "-XX:InitiatingHeapOccupancyPercent=75",
                "-XX:-G1UseAdaptiveIHOP",
                "-Xmx512m",
                "-jar",
                "community-connect.jar"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-XX:AOTCache=other.aot", "-XX:AOTCacheOutput=new.aot", "-Xshare:off"})
  void leavesTheChoiceToWhoeverMadeOne(String choice) {
    String[] arguments = {choice, "-jar", "community-connect.jar"};

    assertThat(AheadOfTimeCache.commandWith(CACHE, JAVA, Optional.of(arguments))).isEmpty();
  }

  @Test
  void goesOnWithoutWhereTheSystemDoesNotTellTheCommand() {
    assertThat(AheadOfTimeCache.commandWith(CACHE, JAVA, Optional.empty())).isEmpty();
    assertThat(AheadOfTimeCache.commandWith(CACHE, Optional.empty(), Optional.of(new String[0])))
        .isEmpty();
  }
}
