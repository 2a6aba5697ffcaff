const start = "step-";

/** The id of a step's element, and so the fragment of links to it. */
export const stepAnchor = (step: string) => start + step;

/** The step whose element has an id. */
export const stepOf = (anchor: string) => anchor.slice(start.length);
