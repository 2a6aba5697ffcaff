/**
 * Says that a page is opened at its top, by `data-fresh`: it may show its answer a frame before it lays out the rest. Where
 * a place within it is asked for, or the browser returns to one, the whole page is needed at once.
 */
const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];

if (visit?.type === "navigate" && !location.hash) document.documentElement.dataset["fresh"] = "";
