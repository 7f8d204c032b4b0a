package io.communityconnect.adapters.persistence.usage;

import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.integers;
import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.longs;
import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.texts;
import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.times;
import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.uuids;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.usage.port.out.Payer;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.usage.ModelCall;
import java.util.List;

/// A call of a model as a row.
record LedgerLine(Payer payer, ModelCall call) {
  /// The person and the query are found by the message; the query also where it was given back
  /// because nothing came of the call. Without a message the line belongs to nobody, and so it does
  /// where that was deleted meanwhile, as it would have after the deletion.
  private static final String INSERT =
      """
      insert into usage_ledger (id, user_id, community_id, kind, state, period_start, message_id,
        query_id, model, outcome, tokens_in, tokens_out, price_version, cost_micros, currency,
        latency_ms, created_at, settled_at)
      select l.id,
        (select c.user_id from conversations c where c.id = (
          select m.conversation_id from messages m where m.id = l.message)),
        l.community, 'model_call', 'settled',
        date_trunc('month', l.started at time zone 'UTC') at time zone 'UTC',
        (select m.id from messages m where m.id = l.message),
        (select q.id from usage_ledger q
         where q.message_id = l.message and q.kind = 'query'
         order by q.created_at desc, q.id desc limit 1),
        l.model, l.outcome, l.tokens_in, l.tokens_out, l.price, l.cost, l.currency, l.latency,
        l.started, l.started + make_interval(secs => l.latency / 1000.0)
      from unnest(:ids, :communities, :messages, :models, :outcomes, :tokensIn, :tokensOut,
          :prices, :costs, :currencies, :latencies, :starts)
        as l(id, community, message, model, outcome, tokens_in, tokens_out, price, cost, currency,
          latency, started)
      """;

  /// @return the lines themselves
  static List<LedgerLine> insert(List<LedgerLine> lines) {
    Transactions.current()
        .createUpdate(INSERT)
        .bind("ids", uuids(lines, _ -> UuidCreator.getTimeOrderedEpoch()))
        .bind("communities", uuids(lines, line -> line.payer().community().value()))
        .bind(
            "messages",
            uuids(lines, line -> line.payer().about().map(MessageId::value).orElse(null)))
        .bind("models", texts(lines, line -> line.call().model()))
        .bind("outcomes", texts(lines, line -> line.call().outcome().name()))
        .bind("tokensIn", integers(lines, line -> line.call().tokensIn()))
        .bind("tokensOut", integers(lines, line -> line.call().tokensOut()))
        .bind("prices", texts(lines, line -> line.call().priceVersion()))
        .bind("costs", longs(lines, line -> line.call().costMicros()))
        .bind("currencies", texts(lines, line -> line.call().currency().getCurrencyCode()))
        .bind("latencies", longs(lines, line -> line.call().latency().toMillis()))
        .bind("starts", times(lines, line -> line.call().startedAt()))
        .execute();
    return lines;
  }
}
