/// What a community's admins are told in figures: what was asked, how it was answered, how long
/// that took and what it cost. Nothing here names a person, and what few people said is not
/// told.
@NullMarked
package io.communityconnect.domain.analytics;

import org.jspecify.annotations.NullMarked;
