package io.communityconnect.simulator.twilio;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.simulator.http.FormBody;
import io.communityconnect.simulator.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// One page of the message list, newest first, in Twilio's envelope. Pages continue after a sid
/// (`PageToken`), so messages that arrive while somebody turns pages neither repeat nor hide any.
final class MessagePage {
  private static final int DEFAULT_SIZE = 50;
  private static final int MAX_SIZE = 1000;
  private static final String AFTER = "PA";

  private final TwilioAccount account;
  private final MessageFilter filter;
  private final int size;
  private final int number;
  private final Optional<String> afterSid;

  private MessagePage(
      TwilioAccount account,
      MessageFilter filter,
      int size,
      int number,
      Optional<String> afterSid) {
    this.account = account;
    this.filter = filter;
    this.size = size;
    this.number = number;
    this.afterSid = afterSid;
  }

  /// Reads what page a query asks for, or is empty when it is malformed.
  static Optional<MessagePage> read(TwilioAccount account, FormBody query) {
    OptionalInt size = wholeNumber(query, "PageSize", DEFAULT_SIZE);
    OptionalInt number = wholeNumber(query, "Page", 0);
    Optional<MessageFilter> filter = MessageFilter.read(query);
    if (size.isEmpty() || size.getAsInt() == 0 || number.isEmpty() || filter.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> afterSid =
        query
            .value("PageToken")
            .filter(token -> token.startsWith(AFTER))
            .map(token -> token.substring(AFTER.length()));
    int bounded = Math.min(size.getAsInt(), MAX_SIZE);
    return Optional.of(
        new MessagePage(account, filter.get(), bounded, number.getAsInt(), afterSid));
  }

  ObjectNode render(MessageLog log) {
    List<TwilioMessage> matching = matching(log);
    int start = start(matching);
    int end = Math.min(start + size, matching.size());
    ArrayNode messages = Json.array();
    matching
        .subList(start, end)
        .forEach(message -> messages.add(MessageResource.render(account, message)));
    ObjectNode envelope = Json.object();
    envelope.put("end", end == start ? start : end - 1);
    envelope.put("first_page_uri", uri(0, null));
    envelope.put(
        "next_page_uri", end < matching.size() ? uri(number + 1, matching.get(end - 1)) : null);
    envelope.put("page", number);
    envelope.put("page_size", size);
    envelope.put("previous_page_uri", previous(matching, start));
    envelope.set("messages", messages);
    envelope.put("start", start);
    envelope.put("uri", uri(number, start == 0 ? null : matching.get(start - 1)));
    return envelope;
  }

  private List<TwilioMessage> matching(MessageLog log) {
    List<TwilioMessage> candidates =
        filter.person(account.sender()).map(log::with).orElseGet(log::all);
    return candidates.reversed().stream().filter(filter::passes).toList();
  }

  private int start(List<TwilioMessage> matching) {
    if (afterSid.isEmpty()) {
      return Math.min(number * size, matching.size());
    }
    List<String> sids = matching.stream().map(TwilioMessage::sid).toList();
    return sids.indexOf(afterSid.get()) + 1;
  }

  private @Nullable String previous(List<TwilioMessage> matching, int start) {
    if (start == 0) {
      return null;
    }
    int previousStart = Math.max(0, start - size);
    return uri(
        Math.max(0, number - 1), previousStart == 0 ? null : matching.get(previousStart - 1));
  }

  private String uri(int page, @Nullable TwilioMessage after) {
    List<FormBody.Field> query = new ArrayList<>(filter.fields());
    query.add(new FormBody.Field("PageSize", Integer.toString(size)));
    query.add(new FormBody.Field("Page", Integer.toString(page)));
    if (after != null) {
      query.add(new FormBody.Field("PageToken", AFTER + after.sid()));
    }
    return MessageResource.messagesPath(account) + ".json?" + new FormBody(query).encoded();
  }

  private static OptionalInt wholeNumber(FormBody query, String name, int fallback) {
    String text = query.value(name).orElse(Integer.toString(fallback));
    return text.matches("[0-9]{1,6}")
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }
}
