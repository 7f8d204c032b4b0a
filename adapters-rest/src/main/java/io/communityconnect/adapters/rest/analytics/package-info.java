/// A community in figures, over HTTP. Nothing is counted or decided here.
@NullMarked
package io.communityconnect.adapters.rest.analytics;

import org.jspecify.annotations.NullMarked;
