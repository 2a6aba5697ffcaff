/** Puts the search into its own page; the page shows a link to its list until then. */
const place = document.querySelector<HTMLElement>("[data-search-page]");
// Without its script the list from A to Z is all there is, and it is there.
if (place) import("./dialog.tsx").then(({ showOn }) => showOn(place)).catch(() => {});
