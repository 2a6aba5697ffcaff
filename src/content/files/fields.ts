/** A value inside an entry, with its place as an author would name it. */
export interface FieldValue {
  /** Such as `steps.sign-in.how`: items of a list by their id, else by their number; plain values by the list alone. */
  field: string;
  value: string | number;
}

/** The texts and numbers at a path such as `steps.*.how`, in which `*` stands for each item of a list. */
export function fieldsAt(data: unknown, path: string): FieldValue[] {
  return valuesAt(data, path.split("."), "");
}

function valuesAt(value: unknown, path: readonly string[], place: string): FieldValue[] {
  const [key, ...rest] = path;
  if (key === undefined)
    return typeof value === "string" || typeof value === "number" ? [{ field: place, value }] : [];
  if (typeof value !== "object" || value === null) return [];
  const items =
    key === "*" ? Object.entries(value) : [[key, (value as Record<string, unknown>)[key]] as const];
  return items.flatMap(([name, item]) => valuesAt(item, rest, joined(place, nameOf(value, name, item))));
}

function nameOf(holder: object, name: string, item: unknown): string {
  if (!Array.isArray(holder)) return name;
  if (typeof item !== "object" || item === null) return "";
  return "id" in item ? String(item.id) : name;
}

function joined(place: string, name: string): string {
  return [place, name].filter(Boolean).join(".");
}
