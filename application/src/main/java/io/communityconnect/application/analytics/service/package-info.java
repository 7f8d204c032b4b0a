/// The use cases of analytics.
@NullMarked
package io.communityconnect.application.analytics.service;

import org.jspecify.annotations.NullMarked;
