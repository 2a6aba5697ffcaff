/** Loads what few visits need of a list: the menu, its dialogs, the way back. */
export const loadTools = () => import("./tools/tools.ts");
