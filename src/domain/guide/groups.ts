/** The parts of the guide by what a reader wants, in reading order, with their names in the navigation. */
export const guideGroups = { start: "Start", use: "Use", fix: "Fix", team: "Team" } as const;

/** A part of the guide. */
export type GuideGroup = keyof typeof guideGroups;
