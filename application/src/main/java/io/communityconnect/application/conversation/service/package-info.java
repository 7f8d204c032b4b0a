/// The use cases of conversations. Each states its transactions itself; nothing remote happens
/// inside one.
@NullMarked
package io.communityconnect.application.conversation.service;

import org.jspecify.annotations.NullMarked;
