import type { ReadableAtom } from "nanostores";
import { useLayoutEffect, useState } from "preact/hooks";

/** The value of a store; the component follows it. */
export function useStore<Value>(store: ReadableAtom<Value>): Value {
  return useSaved(store, store.get());
}

/**
 * The same for a store whose value the server does not know. The first render shows `onServer`, which is what the HTML
 * shows; the saved value follows after hydration. Without that, preact keeps the server's attributes where they differ
 * from the first render in the browser, and a ticked step would stay half open.
 */
export function useSaved<Value>(store: ReadableAtom<Value>, onServer: Value): Value {
  const [value, setValue] = useState(onServer);
  useLayoutEffect(() => store.subscribe((now) => setValue(() => now as Value)), [store]);
  return value;
}
