/** Loads what few visits need of a list: the menu, its dialogs, the way back. Asked again, a browser tries again. */
export const loadTools = () => import("./tools/tools.ts");

/** What {@link loadTools} gives. */
export type Tools = Awaited<ReturnType<typeof loadTools>>;

/** Gives what uses the tools once they are there; `tell` hears whether they came. */
export function openTools(tell: (areMissing: boolean) => void) {
  return (use: (tools: Tools) => void): void => {
    const came = (tools: Tools) => {
      tell(false);
      use(tools);
    };
    loadTools().then(came, () => tell(true));
  };
}
