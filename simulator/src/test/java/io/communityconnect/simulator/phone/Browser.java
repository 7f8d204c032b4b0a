package io.communityconnect.simulator.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/// A Chromium of the machine, driven without a window. Where there is none, tests are skipped, but
/// never in CI.
final class Browser implements AutoCloseable {
  private final Path profile;
  private final ChromeDriver driver;

  private Browser(Path chromium, Path chromeDriver) {
    profile = newProfile();
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1400,900",
        "--user-data-dir=" + profile);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(chromeDriver.toFile()).build();
    driver = new ChromeDriver(service, options);
  }

  static Browser open() {
    Optional<Path> chromium = onPath("chromium").or(() -> onPath("google-chrome"));
    Optional<Path> chromeDriver = onPath("chromedriver");
    boolean present = chromium.isPresent() && chromeDriver.isPresent();
    if (!present) {
      assertThat(System.getenv("CI")).as("CI must have a browser").isNotEqualTo("true");
    }
    assumeTrue(present, "needs chromium and chromedriver on the PATH");
    return new Browser(chromium.orElseThrow(), chromeDriver.orElseThrow());
  }

  ChromeDriver driver() {
    return driver;
  }

  /// Makes the page as wide as this, which a window cannot be below some 500 pixels.
  void resize(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  @Override
  public void close() {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::deleteOnExit);
    } catch (IOException | UncheckedIOException _) {
      // Chromium is still tidying up there; what is left must not keep others from closing.
    }
  }

  private static Path newProfile() {
    try {
      return Files.createTempDirectory("phone-page");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> onPath(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator, -1))
        .map(directory -> Path.of(directory, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
