import BackendHoldsTheKey from "./BackendHoldsTheKey.astro";
import CreateCopyStoreUse from "./CreateCopyStoreUse.astro";
import CredentialTypes from "./CredentialTypes.astro";
import LeakResponse from "./LeakResponse.astro";
import TwoBills from "./TwoBills.astro";
import WhatStoppedMe from "./WhatStoppedMe.astro";
import WhereKeysLive from "./WhereKeysLive.astro";

/** Every drawing by the name that authors give it. */
export const drawings = new Map([
  ["where-keys-live", WhereKeysLive],
  ["backend-holds-the-key", BackendHoldsTheKey],
  ["create-copy-store-use", CreateCopyStoreUse],
  ["two-bills", TwoBills],
  ["leak-response", LeakResponse],
  ["credential-types", CredentialTypes],
  ["what-stopped-me", WhatStoppedMe],
]);
