/// What others may ask about the keeping of personal data.
@NullMarked
package io.communityconnect.application.privacy.port.in;

import org.jspecify.annotations.NullMarked;
