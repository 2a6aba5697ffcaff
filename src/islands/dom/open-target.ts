/**
 * Opens the closed details that the address points into, or that belong to the entry of a list it points at; some
 * browsers do that by themselves, some do not. What leads to a whole page, such as the skip link, opens nothing.
 */
export function openTarget(): void {
  const target = document.getElementById(location.hash.slice(1));
  const details = target?.closest("details") ?? target?.querySelector<HTMLDetailsElement>("li:scope>details");
  if (!details || details.open) return;
  details.open = true;
  target?.scrollIntoView();
}
