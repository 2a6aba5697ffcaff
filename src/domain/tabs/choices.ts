/**
 * What a reader chooses once for the whole site: ids of panels by kind of choice, in display order. Ids are permanent,
 * because they are stored and stand in links such as `?shell=fish`; no id stands in two kinds.
 */
export const choices = {
  shell: ["bash", "zsh", "fish", "powershell", "cmd"],
  language: ["curl", "python", "node"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ChoiceGroup = keyof typeof choices;

/** Whether a stored value is an id of the group. */
export function isChoice(group: ChoiceGroup, value: unknown): value is string {
  return choices[group].some((id) => id === value);
}

/** Which panel comes closest where there is none for the choice itself. */
const closest: Readonly<Record<string, string>> = { zsh: "bash", cmd: "powershell" };

/**
 * The choices of the group that a panel answers among the panels it stands with: its own first, then those that have
 * no panel here and come to this one.
 */
export function choicesAnsweredBy(panel: string, group: ChoiceGroup, panels: readonly string[]): string[] {
  const others = choices[group].filter((choice) => choice !== panel && panelFor(choice, panels) === panel);
  return [panel, ...others];
}

/** The panel of the choice itself, else the closest one, else the first. */
function panelFor(choice: string, panels: readonly string[]): string | undefined {
  return [choice, closest[choice]].find((id) => id !== undefined && panels.includes(id)) ?? panels[0];
}
