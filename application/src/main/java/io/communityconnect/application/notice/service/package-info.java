/// Telling residents what they did not just ask, where WhatsApp and they themselves allow it.
@NullMarked
package io.communityconnect.application.notice.service;

import org.jspecify.annotations.NullMarked;
