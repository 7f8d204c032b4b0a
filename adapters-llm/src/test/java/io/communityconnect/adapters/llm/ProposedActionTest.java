package io.communityconnect.adapters.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Reply;
import io.communityconnect.domain.action.ActionCatalogue;
import io.communityconnect.domain.action.ActionDraft;
import io.communityconnect.domain.identity.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is asked of a model by a schema, and what is made of what it writes.
final class ProposedActionTest {
  private static final String REPORT =
      """
      {"answer":"You want the lift reported.","action":"report_issue",
       "arguments":{"category":"lift","urgency":"high","description":"It is stuck."}}
      """;

  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(ActionSchema.ofProposals(ActionCatalogue.offersFor(Role.USER)));

  private static final JsonSchema REPLIES =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(ActionSchema.ofReplies(ActionCatalogue.offersFor(Role.USER)));

  @Test
  void readsWhatFitsTheSchema() throws JsonProcessingException {
    assertThat(SCHEMA.validate(Json.mapper().readTree(REPORT))).isEmpty();
    assertThat(reply(REPORT)).isEqualTo(reported());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"answer":"You want the lift reported.","known":true,"sources":[],
         "proposal":{"action":"report_issue","arguments":{"category":"lift","urgency":"high","description":"It is stuck."}}}
        """,
        "{\"answer\":\"Until ten.\",\"known\":true,\"sources\":[],\"proposal\":null}"
      })
  void readsWhatAProviderHoldsItsModelTo(String json) throws JsonProcessingException {
    assertThat(REPLIES.validate(Json.mapper().readTree(json))).isEmpty();
    assertThat(reply(json))
        .isEqualTo(json.contains("null") ? Reply.Written.plain("Until ten.") : reported());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"answer\":\"x\"}",
        "{\"proposal\":null}",
        "{\"answer\":\"x\",\"proposal\":null}",
        "{\"answer\":\"x\",\"known\":\"no\",\"sources\":[],\"proposal\":null}",
        "{\"answer\":\"x\",\"known\":true,\"sources\":[\"Gym\"],\"proposal\":null}",
        """
        {"answer":"x","known":true,"sources":[],
         "proposal":{"action":"open_the_safe","arguments":{}}}
        """,
        """
        {"answer":"x","known":true,"sources":[],
         "proposal":{"action":"report_issue","arguments":{}}}
        """
      })
  void holdsItsModelToNothingElse(String json) throws JsonProcessingException {
    assertThat(REPLIES.validate(Json.mapper().readTree(json))).isNotEmpty();
  }

  @Test
  void readsWhetherAnythingIsKnownAndWhatItRestsOn() {
    assertThat(reply("{\"answer\":\"x\",\"known\":false,\"sources\":[],\"proposal\":null}"))
        .isEqualTo(new Reply.Written("x", List.of(), false, Optional.empty()));
    assertThat(
            reply(
                "{\"known\":true,\"sources\":[2,\"a\",1.5,4],\"answer\":\"x\",\"proposal\":null}"))
        .isEqualTo(new Reply.Written("x", List.of(2, 4), true, Optional.empty()));
  }

  @Test
  void readsWhatIsFenced() {
    assertThat(reply("```json\n" + REPORT + "```")).isEqualTo(reported());
  }

  private static Reply reported() {
    return new Reply.Written(
        "You want the lift reported.",
        List.of(),
        true,
        Optional.of(
            new ActionDraft(
                "report_issue",
                Map.of("category", "lift", "urgency", "high", "description", "It is stuck."))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"answer\":\"x\",\"action\":\"open_the_safe\",\"arguments\":{}}",
        "{\"answer\":\"x\",\"action\":\"report_issue\",\"arguments\":{\"category\":\"spaceship\"}}",
        "{\"action\":\"leave_directory\",\"arguments\":{}}"
      })
  void hasASchemaThatRefusesOthers(String json) throws JsonProcessingException {
    assertThat(SCHEMA.validate(Json.mapper().readTree(json))).isNotEmpty();
  }

  @Test
  void offersToAnAdminWhatIsForOthers() {
    String admins = ActionSchema.ofProposals(ActionCatalogue.offersFor(Role.ADMIN));

    assertThat(admins).contains("\"" + ActionCatalogue.FOR_RESIDENT + "\"");
    assertThat(ActionSchema.ofProposals(ActionCatalogue.offersFor(Role.USER)))
        .doesNotContain("\"" + ActionCatalogue.FOR_RESIDENT + "\"");
  }

  @Test
  void takesAModelAtItsWords() {
    assertThat(reply("The lift is being mended."))
        .isEqualTo(Reply.Written.plain("The lift is being mended."));
    assertThat(reply("{\"answer\":\"It is being mended.\"}"))
        .isEqualTo(Reply.Written.plain("It is being mended."));
  }

  @Test
  void leavesAsideWhatIsNoArgument() {
    Reply reply =
        reply(
            "{\"answer\":\"x\",\"action\":\"a\",\"arguments\":{\"n\":4,\"l\":[1],\"o\":{},\"z\":null}}");

    assertThat(reply)
        .isEqualTo(
            new Reply.Written(
                "x", List.of(), true, Optional.of(new ActionDraft("a", Map.of("n", "4")))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"answer\":\"You want the lift rep",
        "{\"action\":\"report_issue\",\"arguments\":{}}",
        "{\"answer\":\" \",\"action\":\"report_issue\"}",
        "{\"answer\":\"x\"} and more",
        "```json\n{broken}\n```",
        "Of course: { \"answer\": \"x\", \"action\": \"leave_directory\", \"arguments\": {}}",
        "Of course:\n```json\n{\"action\":\"leave_directory\",\"answer\":\"x\"}\n```"
      })
  void sendsNobodyBraces(String text) {
    assertThat(reply(text)).isEqualTo(new Reply.Unavailable(Reply.Cause.UNUSABLE));
  }

  private static Reply reply(String content) {
    return ReplyText.from(new Completion.Decoded(content, "stop", 1, 1, "m"));
  }
}
