#!/usr/bin/env bash
# Sends the server a WhatsApp message as Twilio would: a signed form. The defaults are those of ./run.
#
#   docs/examples/send-message.sh "When is the gym open on Sunday?"
#
# FROM, TO, URL, TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN may be set. URL is what gets signed, so it has to
# begin with the server's PUBLIC_BASE_URL. A MESSAGE_SID that was used before makes the message a duplicate.
set -euo pipefail

url=${URL:-http://localhost:8080/api/webhooks/whatsapp}
token=${TWILIO_AUTH_TOKEN:-simulator-auth-token}

# Sorted by name, for that is the order in which they are signed.
fields=(
  "AccountSid=${TWILIO_ACCOUNT_SID:-AC00000000000000000000000000000000}"
  "Body=${1:-When is the gym open on Sunday?}"
  "From=${FROM:-whatsapp:+15550100402}"
  "MessageSid=${MESSAGE_SID:-SM$(openssl rand -hex 16)}"
  "To=${TO:-whatsapp:+14155238886}"
)

# The signature covers the URL and then each name with its value, all as they are before encoding.
signed=$url
form=()
for field in "${fields[@]}"; do
  signed+="${field%%=*}${field#*=}"
  form+=(--data-urlencode "$field")
done
signature=$(printf '%s' "$signed" | openssl dgst -sha1 -hmac "$token" -binary | openssl base64)

curl --silent --show-error --include "${form[@]}" --header "X-Twilio-Signature: $signature" "$url"
echo
