/** Loads the guard of secrets, which every text goes through before it is kept; what never enters a text costs nothing. */
export async function loadGuard() {
  const { maskSecrets } = await import("../domain/secrets/mask.ts");
  return maskSecrets;
}
