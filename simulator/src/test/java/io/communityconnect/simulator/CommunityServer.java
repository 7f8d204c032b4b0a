package io.communityconnect.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.communityconnect.simulator.http.FormBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Plays the server under test: takes webhooks and status callbacks and remembers them.
public final class CommunityServer implements AutoCloseable {
  /// A request as it arrived.
  public record Received(
      String uri, String signature, String idempotencyToken, String contentType, FormBody form) {
    public String field(String name) {
      return form.value(name).orElse("");
    }
  }

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final AtomicInteger status = new AtomicInteger(200);
  private final List<Consumer<Received>> listeners = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  public CommunityServer() {
    this(0);
  }

  public CommunityServer(int port) {
    try {
      server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1024);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public URI webhookUrl() {
    return URI.create("http://localhost:" + port() + "/api/webhooks/whatsapp");
  }

  public URI statusUrl() {
    return URI.create(webhookUrl() + "/status?tenant=1&x=%20y");
  }

  public void answerWith(int nextStatus) {
    status.set(nextStatus);
  }

  public void onWebhook(Consumer<Received> listener) {
    listeners.add(listener);
  }

  public List<Received> received() {
    return List.copyOf(received);
  }

  public List<Received> callbacks() {
    return received.stream().filter(request -> request.uri().contains("/status")).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Received request =
        new Received(
            exchange.getRequestURI().toString(),
            header(exchange, "X-Twilio-Signature"),
            header(exchange, "I-Twilio-Idempotency-Token"),
            header(exchange, "Content-Type"),
            FormBody.parse(body));
    received.add(request);
    byte[] answer = "<Response/>".getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/xml");
    exchange.sendResponseHeaders(status.get(), answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
    if (!request.uri().contains("/status")) {
      listeners.forEach(listener -> listener.accept(request));
    }
  }

  private static String header(HttpExchange exchange, String name) {
    return String.valueOf(exchange.getRequestHeaders().getFirst(name));
  }
}
