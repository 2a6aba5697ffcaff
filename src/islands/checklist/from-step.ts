/** Stands right after a sentence for each step that may have sent the reader, and shows the one that the address names. */
const named = new URLSearchParams(location.search).get("step");
const sentences =
  document.currentScript?.previousElementSibling?.querySelectorAll<HTMLElement>("[data-step]");
for (const sentence of sentences ?? []) sentence.hidden = sentence.dataset["step"] !== named;
