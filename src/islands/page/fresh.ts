/**
 * Says that a page is opened at its top, by `data-fresh`: it may show its answer a frame before it lays out the rest. Where
 * a place within it is asked for, or the browser returns to one, the whole page is needed at once; so is what opens later,
 * or comes on paper alone.
 */
const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
const page = document.documentElement.dataset;

if (visit?.type === "navigate" && !location.hash) {
  page["fresh"] = "";
  addEventListener("load", () => delete page["fresh"]);
}
