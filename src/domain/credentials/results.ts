import type { Credential, CredentialId } from "./chooser.ts";

/** Permanent anchor of a result on its page, without `#`. */
export function credentialAnchor(id: CredentialId): string {
  return `use-${id}`;
}

const modelScopes = ["scope-responses-write", "scope-model-request", "scope-models-read"];
const restricted =
  "Restricted: write on Responses, or request on chat completions; read on models only if the program lists them. Read only cannot generate text.";

/** What each walk through the questions can end in. */
export const credentialResults: readonly Credential[] = [
  {
    id: "user-key",
    title: "A project key of your own",
    because: "It is tied to you and one project, and needs nothing but the dashboard.",
    permission: restricted,
    scopes: modelScopes,
    expiry: "Give it a date: the end of the course or the project, or some weeks. Note it in your calendar.",
    blastRadius:
      "Whoever has it can spend in that project what its limits allow, with your rights there. It stops when you lose your role.",
    steps: [
      "Select the organization and the project, or make a project for this work if you may.",
      "Create a secret key that you own, with only the permissions named here.",
      "Store it at a hidden prompt or in a password manager, never in the code.",
      "Set a spend limit for the project.",
    ],
    facts: [
      "user-key-for-development",
      "minimal-permission-responses",
      "minimal-permission-chat",
      "minimal-permission-models",
      "read-only-cannot-generate",
      "effective-permission",
      "user-key-follows-owner",
      "key-expiry-recommended",
      "hard-limit",
    ],
  },
  {
    id: "service-account",
    title: "A key of a service account",
    because: "It belongs to the project and not to a person, so it does not end with somebody's role.",
    permission: `${restricted} If the window offers no levels for a service account, set the scopes through the Admin API.`,
    scopes: modelScopes,
    expiry: "Give it a date that fits your rotation, and put the new key in place before the old one ends.",
    blastRadius: "Whoever has it can spend in that one project what its limits allow, until you delete it.",
    steps: [
      "Make a project for this program, and one more for staging.",
      "Create a service account in the project; an owner usually has to do it.",
      "Copy the key at once: it is shown a single time.",
      "Store it in the secret manager of the host, never in the image or the repository.",
      "Set a hard limit for the project.",
      "Plan the rotation: create, deploy, check, then delete the old one.",
    ],
    facts: [
      "service-account-recommended",
      "service-account-project",
      "service-account-independent",
      "service-account-key-once",
      "service-account-permission",
      "permission-levels-user-keys",
      "permissions-editable-api",
      "key-expiry-recommended",
      "rotation-order",
      "hard-limit",
    ],
  },
  {
    id: "admin-key",
    title: "An admin key",
    because: "Only admin keys may manage an organization. They never call models.",
    permission:
      "Only the administration scopes that the program uses; reading costs needs no right to write.",
    scopes: ["scope-usage-read"],
    expiry: "Give it a short life, and delete it when the work is done.",
    blastRadius:
      "Whoever has it can change the organization itself: members, projects, keys and limits. Treat it as the most dangerous one you have.",
    steps: [
      "Ask whether the dashboard is enough; then you need no key at all.",
      "Let an owner create it on the page for admin keys.",
      "Store it apart from the keys for models, under its own variable name.",
      "Use another credential for every call to a model.",
    ],
    facts: [
      "admin-not-for-models",
      "admin-keys-url",
      "env-admin-key",
      "costs-endpoint",
      "usage-endpoint",
      "scope-usage-read",
    ],
  },
  {
    id: "client-secret",
    title: "A client secret, made by your server",
    because: "It lives for minutes, so it may be sent to the user's device; a key may not.",
    permission:
      "None to choose: it takes its rights from the key of your server and works for the Realtime API only.",
    scopes: [],
    expiry: "It ends by itself after minutes. Make a new one for each session.",
    blastRadius: "Whoever has it can use one Realtime session until it ends.",
    steps: [
      "Keep a service account's key on your server.",
      "Let the server sign your user in and check that user's share of the budget.",
      "Let the server make a client secret for this session and send it to the page or the app.",
      "Connect from the device with the client secret, never with the key.",
    ],
    facts: [
      "create-client-secret-endpoint",
      "client-secret-default-ttl",
      "client-secret-min-ttl",
      "client-secret-max-ttl",
      "client-secret-realtime-only",
      "no-client-side",
      "service-account-recommended",
    ],
  },
  {
    id: "backend",
    title: "No credential on the device: a service account behind your own server",
    because: "Everyone can read what a page or an app holds, so no key may be there.",
    permission: restricted,
    scopes: modelScopes,
    expiry: "Give the server's key a date that fits your rotation.",
    blastRadius: "On the device, nothing. On the server, the budget of one project.",
    steps: [
      "Add a route on your server that takes the user's question, never a key.",
      "Give the server a service account's key from its secret manager.",
      "Limit how often one user may call the route.",
      "Set a hard limit for the project.",
      "Treat a key that was ever part of a page or an app as leaked.",
    ],
    facts: [
      "no-client-side",
      "service-account-recommended",
      "minimal-permission-responses",
      "minimal-permission-chat",
      "hard-limit",
    ],
  },
  {
    id: "workload-identity",
    title: "No stored key: workload identity federation",
    because:
      "The program swaps the token it has for a short-lived one of OpenAI, so there is nothing to lose.",
    permission:
      "The rights of the service account that the identity is mapped to; keep them as small as for a key.",
    scopes: modelScopes,
    expiry: "The tokens end by themselves; nothing to rotate.",
    blastRadius:
      "Whoever gets a token can use it for a short time. Whoever controls the workload can get new ones.",
    steps: [
      "Make a project and a service account for this program.",
      "Let an owner of the organization set up the federation with your cloud or build service.",
      "Map exactly this workload, not all of your account, to the service account.",
      "Turn it on in the SDK, and delete the key that was stored before.",
    ],
    facts: ["wif", "wif-owner", "wif-platforms", "service-account-project", "hard-limit"],
  },
];
