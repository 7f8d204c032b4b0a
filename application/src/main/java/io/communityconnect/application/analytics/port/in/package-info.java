/// What admins may ask about their community in figures.
@NullMarked
package io.communityconnect.application.analytics.port.in;

import org.jspecify.annotations.NullMarked;
