package io.communityconnect.simulator.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.communityconnect.simulator.Client;
import io.communityconnect.simulator.Contracts;
import io.communityconnect.simulator.Simulator;
import io.communityconnect.simulator.SimulatorSettings;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContentApiTest {
  private static final String QUICK_REPLY =
      """
      {"friendly_name":"yes_no","language":"en","variables":{"1":"Sure?","2":"y","3":"n"},
       "types":{"twilio/quick-reply":{"body":"{{1}}","actions":[{"title":"Yes","id":"{{2}}"},
       {"title":"No","id":"{{3}}"}]}}}
      """;

  private final Simulator simulator = Simulator.start(SimulatorSettings.onAnyPort());
  private final Client client = new Client(simulator);

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void keepsContentAndListsIt() {
    JsonNode made = client.createContent(QUICK_REPLY).json();

    assertThat(made.path("sid").asText()).matches("HX[0-9a-f]{32}");
    JsonNode listed = client.twilio("/v1/Content?PageSize=100").json();
    assertThat(listed.path("contents")).containsExactly(made);
    assertThat(listed.path("meta").path("key").asText()).isEqualTo("contents");
  }

  @Test
  void givesTheResourceThePublishedShape() {
    ObjectNode description = (ObjectNode) Contracts.read("twilio/twilio_content_v1.json");
    JsonSchema published =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(description.put("$ref", "#/components/schemas/content.v1.content"));
    ObjectNode made = (ObjectNode) client.createContent(QUICK_REPLY).json();

    assertThat(published.validate(made)).isEmpty();
    assertThat(published.validate(made.put("sid", "HX1"))).isNotEmpty();
  }

  @Test
  void showsButtonsWithWhatIsBehindThem() {
    client.write("r1", "hello");
    String sid = client.createContent(QUICK_REPLY).json().path("sid").asText();

    Client.Answer sent =
        client.send(
            "To",
            Client.ASHA,
            "From",
            Client.COMMUNITY,
            "ContentSid",
            sid,
            "ContentVariables",
            "{\"1\":\"Shall I?\\nReally $1?\",\"2\":\"confirm:7\"}");

    assertThat(sent.json().path("body").asText()).isEqualTo("Shall I?\nReally $1?");
    JsonNode bubble = client.chat("r1").get(1);
    assertThat(bubble.path("kind").asText()).isEqualTo("quick_reply");
    assertThat(bubble.path("text").asText()).isEqualTo("Shall I?\nReally $1?");
    assertThat(bubble.path("buttons").toString())
        .isEqualTo(
            """
            [{"title":"Yes","payload":"confirm:7"},{"title":"No","payload":"n"}]""");
  }

  @Test
  void refusesWhatIsNoContent() {
    for (String request : List.of("oops", "[]", "{\"language\":\"en\"}", "{\"types\":{}}")) {
      assertThat(client.createContent(request).status()).as(request).isEqualTo(400);
    }
  }

  @Test
  void asksForTheAccountsCredentials() {
    assertThat(client.send(client.request("/v1/Content").GET()).status()).isEqualTo(401);
  }
}
