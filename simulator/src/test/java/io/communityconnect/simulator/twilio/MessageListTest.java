package io.communityconnect.simulator.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.simulator.Client;
import io.communityconnect.simulator.Simulator;
import io.communityconnect.simulator.SimulatorSettings;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessageListTest {
  private static final String TOMAS = "whatsapp:+15550101204";

  private final Simulator simulator = Simulator.start(SimulatorSettings.onAnyPort());
  private final Client client = new Client(simulator);

  @BeforeEach
  void slowDown() {
    client.control("PUT", "/faults", "{\"callbacks\":{\"delayMs\":60000}}");
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void listsNewestFirstInTheProvidersEnvelope() {
    send(Client.ASHA, "one");
    send(TOMAS, "two");
    JsonNode page = list("");
    assertThat(bodies(page)).containsExactly("two", "one");
    assertThat(page.get("page_size").asInt()).isEqualTo(50);
    assertThat(page.get("page").asInt()).isZero();
    assertThat(page.get("next_page_uri").isNull()).isTrue();
    assertThat(page.get("previous_page_uri").isNull()).isTrue();
    assertThat(page.get("uri").asText()).startsWith(Client.MESSAGES + ".json?");
  }

  @Test
  void filtersByRecipientAndSender() {
    send(Client.ASHA, "to Asha");
    send(TOMAS, "to Tomás");
    client.write("r1", "from Asha");
    assertThat(bodies(list("?To=" + encoded(Client.ASHA)))).containsExactly("to Asha");
    assertThat(bodies(list("?From=" + encoded(Client.ASHA)))).containsExactly("from Asha");
    assertThat(bodies(list("?From=" + encoded(Client.COMMUNITY))))
        .containsExactly("to Tomás", "to Asha");
    assertThat(bodies(list("?To=whatsapp:%2B15559999999"))).isEmpty();
  }

  @Test
  void filtersByDayInGmt() {
    send(Client.ASHA, "today");
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    assertThat(bodies(list("?DateSent=" + today))).containsExactly("today");
    assertThat(bodies(list("?DateSent%3E=" + today))).containsExactly("today");
    assertThat(bodies(list("?DateSent%3C=" + today))).containsExactly("today");
    assertThat(bodies(list("?DateSent%3E=" + today.plusDays(1)))).isEmpty();
    assertThat(bodies(list("?DateSent%3C=" + today.minusDays(1)))).isEmpty();
    assertThat(bodies(list("?DateSent=" + today.minusDays(1)))).isEmpty();
  }

  @Test
  void filtersByMomentAndIncludesIt() {
    send(Client.ASHA, "now");
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
    assertThat(bodies(list("?DateSent%3E=" + now.minusSeconds(60)))).containsExactly("now");
    assertThat(bodies(list("?DateSent%3E=" + now.plusSeconds(60)))).isEmpty();
    assertThat(bodies(list("?DateSent%3C=" + now.plusSeconds(60)))).containsExactly("now");
    assertThat(bodies(list("?DateSent%3C=" + now.minusSeconds(60)))).isEmpty();
  }

  @Test
  void refusesWhatIsNoDateAndNoNumber() {
    assertThat(client.twilio(Client.MESSAGES + ".json?DateSent=soon").status()).isEqualTo(400);
    assertThat(client.twilio(Client.MESSAGES + ".json?PageSize=0").status()).isEqualTo(400);
    assertThat(client.twilio(Client.MESSAGES + ".json?PageSize=many").status()).isEqualTo(400);
  }

  @Test
  void turnsPagesWithoutRepeatingOrHidingWhenMessagesArrive() {
    for (int i = 1; i <= 5; i++) {
      send(Client.ASHA, "m" + i);
    }
    JsonNode first = list("?PageSize=2&To=" + encoded(Client.ASHA));
    send(Client.ASHA, "late");
    JsonNode second = follow(first, "next_page_uri");
    JsonNode third = follow(second, "next_page_uri");

    assertThat(bodies(first)).containsExactly("m5", "m4");
    assertThat(bodies(second)).containsExactly("m3", "m2");
    assertThat(bodies(third)).containsExactly("m1");
    assertThat(third.get("next_page_uri").isNull()).isTrue();
    assertThat(bodies(follow(third, "previous_page_uri"))).containsExactly("m3", "m2");
  }

  private JsonNode follow(JsonNode page, String link) {
    return client.twilio(page.get(link).asText()).json();
  }

  private void send(String to, String body) {
    assertThat(client.send("To", to, "From", Client.COMMUNITY, "Body", body).status())
        .isEqualTo(201);
  }

  private JsonNode list(String query) {
    return client.twilio(Client.MESSAGES + ".json" + query).json();
  }

  private static String encoded(String address) {
    return address.replace("+", "%2B");
  }

  private static List<String> bodies(JsonNode page) {
    List<String> bodies = new ArrayList<>();
    page.get("messages").forEach(message -> bodies.add(message.get("body").asText()));
    return bodies;
  }
}
