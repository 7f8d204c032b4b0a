package io.communityconnect.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/// Finds this machine's Chromium. Selenium would download one otherwise.
final class Browser {
  private Browser() {}

  /// Opens a window that nobody sees. Without Chromium the test is skipped, which CI does not
  /// accept.
  static ChromeDriver open() {
    Optional<Path> chromium = program("chromium").or(() -> program("google-chrome"));
    Optional<Path> driver = program("chromedriver");
    boolean found = chromium.isPresent() && driver.isPresent();
    if (!found) {
      assertThat(System.getenv("CI")).as("CI has chromium and chromedriver").isNotEqualTo("true");
    }
    assumeTrue(found, "chromium and chromedriver are not on the PATH");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.orElseThrow().toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--window-size=1400,900");
    return new ChromeDriver(
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.orElseThrow().toFile())
            .build(),
        options);
  }

  private static Optional<Path> program(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .map(directory -> Path.of(directory).resolve(name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
