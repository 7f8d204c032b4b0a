package io.communityconnect.simulator.phone;

import io.communityconnect.simulator.http.InvalidInput;
import io.communityconnect.simulator.twilio.WhatsAppAddress;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who lives here. Three people are there from the beginning; more are invented on demand.
public final class Residents {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Object lock = new Object();
  private final Map<String, Resident> byId = new LinkedHashMap<>();
  private final Map<String, Resident> byAddress = new LinkedHashMap<>();

  public Residents() {
    moveIn();
  }

  /// The one address under which a person is known, whichever of theirs is given.
  public WhatsAppAddress identity(WhatsAppAddress address) {
    return at(address).map(Resident::address).orElse(address);
  }

  List<Resident> all() {
    synchronized (lock) {
      return List.copyOf(byId.values());
    }
  }

  Optional<Resident> find(String id) {
    synchronized (lock) {
      return Optional.ofNullable(byId.get(id));
    }
  }

  Optional<Resident> at(WhatsAppAddress address) {
    synchronized (lock) {
      return Optional.ofNullable(byAddress.get(address.value()));
    }
  }

  /// Adds somebody; without a phone number one is invented in the fictional range +1555….
  ///
  /// @throws InvalidInput when another resident has the number
  Resident add(String name, String flat, Optional<String> phone, boolean hidesPhone) {
    synchronized (lock) {
      String number = phone.orElseGet(this::freePhone);
      if (byAddress.containsKey(WhatsAppAddress.ofPhone(number).value())) {
        throw new InvalidInput("phone belongs to another resident.");
      }
      String id = "r" + (byId.size() + 1);
      Resident resident = new Resident(id, name, flat, number, freeUserId(), hidesPhone);
      put(resident);
      return resident;
    }
  }

  /// Lets everybody move out but the first three.
  void reset() {
    synchronized (lock) {
      byId.clear();
      byAddress.clear();
      moveIn();
    }
  }

  private void moveIn() {
    put(new Resident("r1", "Asha Rao", "A-402", "+15550100402", "IN.5550100402000001", false));
    put(
        new Resident(
            "r2", "Tomás Herrera", "B-1204", "+15550101204", "CO.5550101204000001", false));
    put(new Resident("r3", "Mei Lin", "C-77", "+15550100077", "SG.5550100077000001", true));
  }

  private void put(Resident resident) {
    byId.put(resident.id(), resident);
    byAddress.put(WhatsAppAddress.ofPhone(resident.phone()).value(), resident);
    byAddress.put(WhatsAppAddress.ofUserId(resident.userId()).value(), resident);
  }

  private String freePhone() {
    String phone;
    do {
      phone = "+1555" + digits(7);
    } while (byAddress.containsKey(WhatsAppAddress.ofPhone(phone).value()));
    return phone;
  }

  private static String freeUserId() {
    return "US." + digits(16);
  }

  private static String digits(int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append((char) ('0' + RANDOM.nextInt(10)));
    }
    return digits.toString();
  }
}
