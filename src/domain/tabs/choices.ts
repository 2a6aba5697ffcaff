/**
 * What a reader chooses once for the whole site: ids of panels by kind of choice, in display order. Ids are permanent,
 * because they are stored and stand in links such as `?shell=fish`; no id stands in two kinds.
 */
export const choices = {
  shell: ["bash", "zsh", "fish", "powershell", "cmd"],
  language: ["curl", "python", "node"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What is chosen: the shell or the language. */
export type ChoiceGroup = keyof typeof choices;

/** A shell that has panels of its own. */
export type Shell = (typeof choices.shell)[number];

/** Files under `content/samples` that do the same in several shells. */
export type FilesByShell = Readonly<Partial<Record<Shell, string>>>;

/** What each choice is called. */
export const choiceNames: Readonly<Record<(typeof choices)[ChoiceGroup][number], string>> = {
  bash: "bash",
  zsh: "zsh",
  fish: "fish",
  powershell: "PowerShell",
  cmd: "cmd",
  curl: "curl",
  python: "Python",
  node: "Node.js",
};

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

/** The choices of a group that panels are meant for: those with a panel of their own, or with one that comes close. */
export function offeredChoices<Group extends ChoiceGroup>(
  group: Group,
  panels: readonly string[],
): (typeof choices)[Group][number][] {
  return choices[group].filter((choice) =>
    [choice, closest[choice] ?? choice].some((id) => panels.includes(id)),
  );
}

/** The panel of the choice itself, else the closest one, else the first. */
function panelFor(choice: string, panels: readonly string[]): string | undefined {
  return [choice, closest[choice]].find((id) => id !== undefined && panels.includes(id)) ?? panels[0];
}

/** Panels for some shells, in display order, each labeled with all the shells that it answers: `bash, zsh, fish`. */
export function panelsOfShells(shells: readonly string[]): { id: Shell; label: string }[] {
  const own = choices.shell.filter((shell) => shells.includes(shell));
  return own.map((id) => {
    const answered = choicesAnsweredBy(id, "shell", own);
    const names = choices.shell
      .filter((shell) => answered.includes(shell))
      .map((shell) => choiceNames[shell]);
    return { id, label: names.join(", ") };
  });
}
