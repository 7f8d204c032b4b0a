/// The use cases of logging in. They open their transactions themselves and hold no secret longer
/// than a call.
@NullMarked
package io.communityconnect.application.identity.service;

import org.jspecify.annotations.NullMarked;
