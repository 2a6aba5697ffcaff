import { readCollection } from "./read-collection.ts";

/**
 * What pages call the values of a field, such as `verdict`, by value (`content/labels.yaml`).
 *
 * @returns a reader of labels that throws where a value has none, because its place would stay empty
 */
export async function labelsOf(field: string): Promise<(value: string | number) => string> {
  const labels = new Map((await readCollection("labels")).map(({ id, data }) => [id, data.text]));
  return (value) => {
    const id = `${field}-${value}`;
    const label = labels.get(id);
    if (label === undefined)
      throw new Error(`content/labels.yaml: received no entry ${id}, expected its name`);
    return label;
  };
}
