package io.communityconnect.bootstrap.wiring;

import io.communityconnect.adapters.llm.ModelHttpClient;
import io.communityconnect.adapters.llm.RoutedReplyGenerator;
import io.communityconnect.adapters.whatsapp.TwilioSettings;
import io.communityconnect.adapters.whatsapp.media.MediaHttpClient;
import io.communityconnect.adapters.whatsapp.media.TwilioPhotoFetcher;
import io.communityconnect.adapters.whatsapp.sending.QuickReplyContents;
import io.communityconnect.adapters.whatsapp.sending.TwilioApi;
import io.communityconnect.adapters.whatsapp.sending.TwilioHttpClient;
import io.communityconnect.adapters.whatsapp.sending.TwilioMessageSender;
import io.communityconnect.adapters.whatsapp.sending.TwilioSentMessages;
import io.communityconnect.application.conversation.port.out.PhotoFetcher;
import io.communityconnect.application.conversation.port.out.ReplyGenerator;
import io.communityconnect.application.conversation.port.out.Summarizer;
import io.communityconnect.application.conversation.service.BilledReplyGenerator;
import io.communityconnect.application.delivery.port.out.MessageSender;
import io.communityconnect.application.delivery.port.out.SentMessages;
import io.communityconnect.application.usage.port.out.CostLedger;
import io.communityconnect.bootstrap.configuration.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Puts Twilio and the models behind the ports.
@Factory
final class ProviderFactory {
  /// Primary, because Micronaut brings a source of time of its own.
  @Singleton
  @Primary
  InstantSource clock(ServerTime time) {
    return time.source();
  }

  @Singleton
  TwilioSettings twilioSettings(Settings settings) {
    return settings.twilio();
  }

  @Singleton
  @Bean(preDestroy = "close")
  TwilioHttpClient twilioHttpClient(TwilioSettings settings) {
    return new TwilioHttpClient(settings::base);
  }

  @Singleton
  TwilioApi twilioApi(TwilioSettings settings, TwilioHttpClient http, InstantSource clock) {
    return new TwilioApi(settings, http, clock);
  }

  @Singleton
  MessageSender messageSender(TwilioSettings settings, TwilioApi api, InstantSource clock) {
    return new TwilioMessageSender(settings, api, new QuickReplyContents(api, clock));
  }

  @Singleton
  SentMessages sentMessages(TwilioApi api) {
    return new TwilioSentMessages(api);
  }

  @Singleton
  @Bean(preDestroy = "close")
  MediaHttpClient mediaHttpClient() {
    return new MediaHttpClient(System::nanoTime);
  }

  @Singleton
  PhotoFetcher photoFetcher(TwilioSettings settings, MediaHttpClient http) {
    return new TwilioPhotoFetcher(settings, http);
  }

  @Singleton
  @Bean(preDestroy = "close")
  ModelHttpClient modelHttpClient() {
    return ModelHttpClient.open();
  }

  @Singleton
  RoutedReplyGenerator models(
      Settings settings,
      ModelHttpClient modelHttpClient,
      InstantSource clock,
      MeterRegistry meters) {
    return new RoutedReplyGenerator(
        settings.models(), modelHttpClient, clock, System::nanoTime, meters);
  }

  /// Primary, for what it asks is a source of replies, too.
  @Singleton
  @Primary
  ReplyGenerator replyGenerator(RoutedReplyGenerator models, CostLedger ledger) {
    return new BilledReplyGenerator(models, ledger);
  }

  @Singleton
  Summarizer summarizer(RoutedReplyGenerator models) {
    return models.summarizer();
  }
}
