package io.communityconnect.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/// What a person at the simulator's page sees of the real server.
class PhonePageIT {
  private static final By ANSWER = By.cssSelector(".message.outbound .text");
  private static final By BLUE_TICKS = By.cssSelector(".message.outbound .ticks.read");

  private final ChromeDriver browser = Browser.open();
  private final WebDriverWait soon = new WebDriverWait(browser, Duration.ofSeconds(60));
  private final Town town = Town.withServer(Map.of());

  @AfterEach
  void close() {
    browser.quit();
    town.close();
  }

  @Test
  void showsTheAnswerToATypedQuestionWithBlueTicks() {
    browser.get(town.phonePage().toString());
    By asha = By.xpath("//button[contains(@class,'resident')][contains(.,'Asha Rao')]");
    soon.until(elementToBeClickable(asha)).click();
    soon.until(textToBePresentInElementLocated(By.id("holder"), "Asha Rao"));
    soon.until(elementToBeClickable(By.id("text")))
        .sendKeys("When is the gym open on Sunday?", Keys.ENTER);

    soon.until(textToBePresentInElementLocated(ANSWER, "from 7:00 to 20:00"));
    soon.until(presenceOfElementLocated(BLUE_TICKS));
    assertThat(browser.findElements(ANSWER)).hasSize(1);
    assertThat(browser.findElement(By.id("banner")).isDisplayed()).isFalse();
  }
}
