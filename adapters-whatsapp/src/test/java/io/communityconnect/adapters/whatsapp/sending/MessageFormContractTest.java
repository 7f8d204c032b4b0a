package io.communityconnect.adapters.whatsapp.sending;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.communityconnect.adapters.whatsapp.Contracts;
import io.communityconnect.domain.conversation.OutboundMessage;
import org.junit.jupiter.api.Test;

/// The form that we send, against Twilio's own OpenAPI description.
class MessageFormContractTest {
  @Test
  void sendsWhatTwilioDescribes() {
    assertThat(schema().validate(sentForm())).isEmpty();
  }

  @Test
  void sendsTemplatesAsTwilioDescribes() {
    ObjectNode form = sentForm(TwilioStub.template());

    assertThat(schema().validate(form)).isEmpty();
    assertThat(form.has("ContentSid")).isTrue();
    assertThat(schema().validate(form.put("ContentVars", "{}"))).isNotEmpty();
  }

  /// Without this the test above could pass by validating nothing.
  @Test
  void wouldNoticeAWrongForm() {
    assertThat(schema().validate(sentForm().put("Txt", "hi"))).isNotEmpty();
    assertThat(schema().validate(sentForm().without("To"))).isNotEmpty();
    assertThat(schema().validate(sentForm().put("ContentSid", "HX1"))).isNotEmpty();
  }

  private static JsonSchema schema() {
    SchemaValidatorsConfig formValuesAreText =
        SchemaValidatorsConfig.builder().typeLoose(true).build();
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(
            Contracts.text("schemas/twilio.message.create.form.schema.json"), formValuesAreText);
  }

  private static ObjectNode sentForm() {
    return sentForm(TwilioStub.message("hi"));
  }

  private static ObjectNode sentForm(OutboundMessage message) {
    try (TwilioStub twilio = new TwilioStub()) {
      twilio.answers(aResponse().withStatus(201).withBody("{\"sid\":\"SM1\"}"));
      twilio.sender().send(message);
      ObjectNode form = JsonNodeFactory.instance.objectNode();
      SentForm.of(twilio.onlyRequest())
          .forEach(field -> form.put(field.getKey(), field.getValue()));
      return form;
    }
  }
}
