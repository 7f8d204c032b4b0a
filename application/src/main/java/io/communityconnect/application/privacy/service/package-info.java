/// The use cases of keeping, exporting and erasing personal data.
@NullMarked
package io.communityconnect.application.privacy.service;

import org.jspecify.annotations.NullMarked;
