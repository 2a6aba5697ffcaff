import { useRef, useState } from "preact/hooks";

/** The results as options of a listbox: the focus stays in the box, and keys mark one of them. */
export function useOptions() {
  /** Holds the box and the options. */
  const panel = useRef<HTMLElement>(null);
  /** Place of the marked option, -1 for none. */
  const [active, mark] = useState(-1);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target as Element).matches("[role=combobox]") || event.isComposing) return;
    const options = [...(panel.current?.querySelectorAll<HTMLElement>("[role=option]") ?? [])];
    const next = placeAfter(event.key, active, options.length);
    if (event.key === "Enter") options[Math.max(0, active)]?.click();
    else if (next === undefined) return;
    else {
      mark(next);
      options[next]?.scrollIntoView({ block: "nearest" });
    }
    event.preventDefault();
  };
  return { panel, active, mark, onKeyDown };
}

/** Which option a key marks; -1 is the box itself. Undefined where the key belongs to the text. */
function placeAfter(key: string, active: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === "ArrowDown") return active + 1 < count ? active + 1 : -1;
  if (key === "ArrowUp") return active >= 0 ? active - 1 : count - 1;
  // In the box they move the cursor.
  if (active < 0) return undefined;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}
