import { useStore } from "@nanostores/preact";
import type { Store, StoreValue } from "nanostores";

/**
 * Reads a saved store in an island. The first render shows `onServer`, which is what the HTML shows; the saved
 * value follows after hydration. Without that, preact keeps the server's attributes where they differ from the
 * first render in the browser, and a ticked step would stay half open.
 */
export function useSaved<SavedStore extends Store>(
  store: SavedStore,
  onServer: StoreValue<SavedStore>,
): StoreValue<SavedStore> {
  return useStore(store, { ssr: () => onServer });
}
