package io.communityconnect.simulator.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.simulator.Client;
import io.communityconnect.simulator.Contracts;
import io.communityconnect.simulator.Simulator;
import io.communityconnect.simulator.SimulatorSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TextMessagesTest {
  private final Simulator simulator = Simulator.start(SimulatorSettings.onAnyPort());
  private final Client client = new Client(simulator);

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void listsWhatWasSentToAPhone() {
    Client.Answer answer = send("From", "+14155238886", "Body", "123456 is your code");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(Contracts.complaints("twilio.message.resource", answer.json())).isEmpty();
    JsonNode listed = client.control("GET", "/sms", "").json();
    assertThat(listed).hasSize(1);
    assertThat(listed.get(0).get("to").asText()).isEqualTo("+15550100123");
    assertThat(listed.get(0).get("body").asText()).isEqualTo("123456 is your code");
    assertThat(client.control("GET", "/messages", "").json()).isEmpty();
  }

  @Test
  void refusesWhatTwilioRefuses() {
    assertThat(send("Body", "hello").json().get("code").asInt()).isEqualTo(21603);
    assertThat(send("From", "+14155238886").json().get("code").asInt()).isEqualTo(21619);
    assertThat(send("From", "whatsapp:+14155238886", "Body", "x").json().get("code").asInt())
        .isEqualTo(21211);
    assertThat(client.control("GET", "/sms", "").json()).isEmpty();
  }

  private Client.Answer send(String... fields) {
    String[] all = new String[fields.length + 2];
    all[0] = "To";
    all[1] = "+15550100123";
    System.arraycopy(fields, 0, all, 2, fields.length);
    return client.send(all);
  }
}
