import type { ReadableAtom } from "nanostores";
import { useLayoutEffect, useState } from "preact/hooks";

/** The value of a store; the component follows it. */
export function useStore<Value>(store: ReadableAtom<Value>): Value {
  const [value, setValue] = useState(store.get());
  useLayoutEffect(() => store.subscribe((now) => setValue(() => now as Value)), [store]);
  return value;
}
