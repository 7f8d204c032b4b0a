/// Counting requests.
@NullMarked
package io.communityconnect.application.limit.service;

import org.jspecify.annotations.NullMarked;
