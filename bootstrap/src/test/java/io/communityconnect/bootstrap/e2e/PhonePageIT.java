package io.communityconnect.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/// What a person at the simulator's page sees of the real server.
class PhonePageIT {
  private static final By ANSWER = By.cssSelector(".message.outbound .text");
  private static final By BLUE_TICKS = By.cssSelector(".message.outbound .ticks.read");
  private static final By LAST_ANSWER = By.cssSelector(".message.outbound:last-child .text");
  private static final By LAST_QUESTION =
      By.cssSelector(".message.inbound:nth-last-child(2) .content");
  private static final By REPLY_BUTTON = By.cssSelector(".reply-button");

  private static final Town town = Town.withServer(Map.of());

  private final ChromeDriver browser = Browser.open();
  private final WebDriverWait soon = new WebDriverWait(browser, Duration.ofSeconds(60));

  @AfterEach
  void closeBrowser() {
    browser.quit();
  }

  @AfterAll
  static void close() {
    town.close();
  }

  @Test
  void showsTheAnswerToATypedQuestionWithBlueTicks() {
    typeAs("Asha Rao", "When is the gym open on Sunday?");

    soon.until(textToBePresentInElementLocated(ANSWER, "from 7:00 to 20:00"));
    soon.until(presenceOfElementLocated(BLUE_TICKS));
    assertThat(browser.findElements(ANSWER)).hasSize(1);
    assertThat(browser.findElements(REPLY_BUTTON)).isEmpty();
    assertThat(browser.findElement(By.id("banner")).isDisplayed()).isFalse();
  }

  @Test
  void reportsWhatIsBrokenAfterATapOnAButton() {
    typeAs("Mei Lin", "The lift in block B is stuck");
    soon.until(elementToBeClickable(REPLY_BUTTON));
    assertThat(browser.findElements(REPLY_BUTTON))
        .extracting(WebElement::getText)
        .containsExactly("Yes", "No");

    browser.findElements(REPLY_BUTTON).getFirst().click();

    soon.until(textToBePresentInElementLocated(LAST_ANSWER, "Done, it is reported"));
    assertThat(browser.findElement(LAST_QUESTION).getText()).contains("Tapped a button", "Yes");
    assertThat(browser.findElements(REPLY_BUTTON)).noneMatch(WebElement::isEnabled);
  }

  private void typeAs(String name, String words) {
    browser.get(town.phonePage().toString());
    By resident = By.xpath("//button[contains(@class,'resident')][contains(.,'" + name + "')]");
    soon.until(elementToBeClickable(resident)).click();
    soon.until(textToBePresentInElementLocated(By.id("holder"), name));
    soon.until(elementToBeClickable(By.id("text"))).sendKeys(words, Keys.ENTER);
  }
}
