/// Offers of the assistant: from what a model proposed to what was done because somebody said yes.
/// What a model writes is no authority here.
@NullMarked
package io.communityconnect.application.action.service;

import org.jspecify.annotations.NullMarked;
