/** Beside the folder of the scripts (`src/outputs/twin-in-browser.ts`), where the bundler does not look for it. */
const twinScript = "../twin.js";

/**
 * The Markdown of the page on the screen: its file, or, without a network, what the page that is kept for reading offline
 * says in its place.
 *
 * @param file its address
 * @throws when there is neither, and when the host has no such file
 */
export async function markdown(file: string): Promise<string> {
  const response = await fetch(file).catch(() => undefined);
  if (response?.ok) return response.text();
  // What stands between the reader and the host may answer for it.
  if (response && response.status < 500) throw new Error(`${file}: ${response.status}`);
  const { twin } = (await import(/* @vite-ignore */ twinScript)) as { twin: () => Promise<string> };
  return twin();
}
