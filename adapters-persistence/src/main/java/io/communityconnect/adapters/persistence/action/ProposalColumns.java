package io.communityconnect.adapters.persistence.action;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.domain.action.Action;
import io.communityconnect.domain.action.ActionDraft;
import io.communityconnect.domain.action.ActionReader;
import io.communityconnect.domain.action.ActionReader.Reading;
import io.communityconnect.domain.action.Proposal;
import io.communityconnect.domain.action.ProposalId;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.people.ResidentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// How an offer lies in the columns of `action_proposals`.
public final class ProposalColumns {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// What [#read] wants of a row called `p`, under names that meet no others.
  public static final String SELECTED =
      """
      p.id as proposal_id, p.action_type, p.arguments, coalesce(p.subject_id, p.user_id) as subject,
      p.photo_message_id, p.created_at as proposed_at, p.expires_at
      """;

  private ProposalColumns() {}

  /// The offer in a row that has one. One that this version cannot read is none: what cannot be
  /// understood must not be done.
  public static Optional<Proposal> read(ResultSet row) throws SQLException {
    UUID id = row.getObject("proposal_id", UUID.class);
    return id == null ? Optional.empty() : read(id, row);
  }

  private static Optional<Proposal> read(UUID id, ResultSet row) throws SQLException {
    ActionDraft draft =
        new ActionDraft(
            requireNonNull(row.getString("action_type")),
            arguments(requireNonNull(row.getString("arguments"))));
    return switch (ActionReader.read(draft)) {
      case Reading.Unknown(), Reading.Unfit() -> Optional.empty();
      case Reading.Understood(Action action) ->
          Optional.of(
              new Proposal(
                  new ProposalId(id),
                  action,
                  new ResidentId(requireNonNull(row.getObject("subject", UUID.class))),
                  Optional.ofNullable(row.getObject("photo_message_id", UUID.class))
                      .map(MessageId::new),
                  requireNonNull(row.getTimestamp("proposed_at")).toInstant(),
                  requireNonNull(row.getTimestamp("expires_at")).toInstant()));
    };
  }

  /// The arguments as JSON.
  static String arguments(Action action) {
    ObjectNode json = JSON.createObjectNode();
    action.arguments().forEach(json::put);
    return json.toString();
  }

  private static Map<String, String> arguments(String column) {
    try {
      Map<String, String> arguments = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> field : JSON.readTree(column).properties()) {
        arguments.put(field.getKey(), field.getValue().asText());
      }
      return arguments;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("arguments are no JSON", e);
    }
  }
}
