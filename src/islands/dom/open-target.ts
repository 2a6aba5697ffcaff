/** Opens the closed details that the address points into or at; some browsers do that by themselves, some do not. */
export function openTarget(): void {
  const target = document.getElementById(location.hash.slice(1));
  const details = target?.closest("details") ?? target?.querySelector("details");
  if (!details || details.open) return;
  details.open = true;
  target?.scrollIntoView();
}
