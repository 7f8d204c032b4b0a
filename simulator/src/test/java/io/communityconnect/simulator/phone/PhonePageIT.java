package io.communityconnect.simulator.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.simulator.Client;
import io.communityconnect.simulator.CommunityServer;
import io.communityconnect.simulator.Simulator;
import io.communityconnect.simulator.SimulatorSettings;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/// The page in a real browser, with a stub in the place of the server.
class PhonePageIT {
  private static final By TEXT = By.id("text");
  private static final By BANNER = By.id("banner");

  private final Browser browser = Browser.open();
  private final ChromeDriver page = browser.driver();
  private final WebDriverWait soon = new WebDriverWait(page, Duration.ofSeconds(60));
  private final CommunityServer server = new CommunityServer();
  private final Simulator simulator =
      Simulator.start(SimulatorSettings.onAnyPort().deliveringTo(server.webhookUrl()));
  private final Client client = new Client(simulator);

  @BeforeEach
  void open() {
    client.control(
        "PUT",
        "/faults",
        "{\"callbacks\":{\"delayMs\":50},\"webhooks\":{\"retries\":1,\"retryDelayMs\":1}}");
    server.onWebhook(
        webhook ->
            client.send(
                "To",
                webhook.field("From"),
                "From",
                Client.COMMUNITY,
                "Body",
                "You said: " + webhook.field("Body"),
                "StatusCallback",
                server.statusUrl().toString()));
    page.get(simulator.baseUrl().toString());
    soon.until(ExpectedConditions.numberOfElementsToBe(By.className("resident"), 3));
  }

  @AfterEach
  void stop() {
    browser.close();
    simulator.close();
    server.close();
  }

  @Test
  void carriesAQuestionAndItsAnswerWithTicksThatTurnRead() {
    choose("Tomás Herrera");
    type("When is the gym open?");
    soon.until(textOf(".message.inbound .text", "When is the gym open?"));
    soon.until(textOf(".message.outbound .text", "You said: When is the gym open?"));
    soon.until(
        ExpectedConditions.presenceOfElementLocated(By.cssSelector(".outbound .ticks.read")));
    soon.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".inbound .ticks.read")));
    assertThat(server.received().getFirst().field("From")).isEqualTo("whatsapp:+15550101204");
    assertThat(page.findElement(BANNER).isDisplayed()).isFalse();
  }

  @Test
  void asksASampleQuestionWithOneClick() {
    choose("Asha Rao");
    page.findElement(By.cssSelector(".chip")).click();
    soon.until(textOf(".message.outbound .text", "You said: When is the gym open on Sunday?"));
  }

  @Test
  void showsMarkupAsTextAndLinksAsLinks() {
    choose("Asha Rao");
    type("<img src=x onerror=alert(1)> see https://example.org/a?b=1&c=2.");
    soon.until(textOf(".inbound .text", "<img src=x onerror=alert(1)> see https://example.org/a"));
    assertThat(page.findElements(By.cssSelector(".text img"))).isEmpty();
    assertThat(page.findElement(By.cssSelector(".inbound .text a")).getDomAttribute("href"))
        .isEqualTo("https://example.org/a?b=1&c=2");
  }

  @Test
  void letsANewResidentMoveInAndWrite() {
    page.findElement(By.id("new-resident")).click();
    page.findElement(By.name("name")).sendKeys("Jonas Weber");
    page.findElement(By.name("hidesPhone")).click();
    page.findElement(By.cssSelector("#resident-form [type=submit]")).click();
    soon.until(textOf("#holder", "Jonas Weber"));
    type("Hello");
    soon.until(textOf(".message.outbound .text", "You said: Hello"));
    assertThat(server.received().getFirst().field("From")).matches("whatsapp:US\\.\\d{16}");
  }

  @Test
  void sendsAttachmentsFromTheMenuByKeyboard() {
    choose("Asha Rao");
    page.findElement(By.id("attach")).sendKeys(Keys.ENTER);
    soon.until(ExpectedConditions.visibilityOfElementLocated(By.id("attach-menu")));
    page.switchTo().activeElement().sendKeys(Keys.ENTER);
    soon.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".inbound img.picture")));
    assertThat(server.received().getFirst().field("MessageType")).isEqualTo("image");
  }

  @Test
  void saysWhenTheServerIsDownAndTriesAgain() {
    choose("Asha Rao");
    int port = server.port();
    server.close();
    type("Anybody there?");
    soon.until(ExpectedConditions.visibilityOfElementLocated(BANNER));
    assertThat(page.findElement(BANNER).getText())
        .contains("http://localhost:" + port)
        .contains("did not accept this message (no connection)");
    assertThat(page.findElements(By.cssSelector(".inbound .ticks.failed"))).hasSize(1);

    try (CommunityServer again = new CommunityServer(port)) {
      page.findElement(By.id("retry")).click();
      soon.until(ExpectedConditions.invisibilityOfElementLocated(BANNER));
      assertThat(again.received().getFirst().field("Body")).isEqualTo("Anybody there?");
    }
  }

  @Test
  void namesTheStatusOfAServerThatRefuses() {
    server.answerWith(503);
    choose("Asha Rao");
    type("Hello");
    soon.until(textOf("#banner", "did not accept this message (503)"));
  }

  @Test
  void switchesFaultsOnAndHealsThem() {
    page.findElement(By.id("panel-toggle")).click();
    WebElement status = page.findElement(By.cssSelector("[data-fault='llm.failStatus']"));
    soon.until(ExpectedConditions.visibilityOf(status));
    new Select(status).selectByValue("503");
    soon.until(
        here -> client.control("GET", "/faults", "").json().at("/llm/failStatus").asInt() == 503);
    page.findElement(By.cssSelector(".panel-actions .primary")).click();
    soon.until(here -> client.control("GET", "/faults", "").json().at("/llm/failStatus").isNull());
  }

  @Test
  void showsOneThingAtATimeOnANarrowScreen() {
    browser.resize(390, 844);
    soon.until(ExpectedConditions.invisibilityOfElementLocated(TEXT));
    choose("Mei Lin");
    soon.until(ExpectedConditions.invisibilityOfElementLocated(By.id("resident-list")));
    type("From a small screen");
    soon.until(textOf(".message.outbound .text", "You said: From a small screen"));
    Number overflow =
        (Number)
            page.executeScript("return document.documentElement.scrollWidth - window.innerWidth");
    assertThat(overflow).isNotNull();
    assertThat(overflow.intValue()).isZero();
    page.findElement(By.id("back")).click();
    soon.until(ExpectedConditions.visibilityOfElementLocated(By.id("resident-list")));
  }

  private void choose(String name) {
    By row = By.xpath("//button[contains(@class,'resident')][contains(.,'" + name + "')]");
    soon.until(ExpectedConditions.elementToBeClickable(row)).click();
    soon.until(textOf("#holder", name));
  }

  private void type(String text) {
    soon.until(ExpectedConditions.elementToBeClickable(TEXT)).sendKeys(text, Keys.ENTER);
  }

  private static ExpectedCondition<Boolean> textOf(String selector, String text) {
    return ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(selector), text);
  }
}
