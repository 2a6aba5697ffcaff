import * as words from "../../../content/words/search.yaml";

interface Props {
  /** Start of the ids in this panel. */
  name: string;
  topics: readonly string[];
  chosen: string;
  onChoose: (topic: string) => void;
}

/** By what results can be narrowed: the topics of those that are near. It costs no request. */
export function TopicFilter({ name, topics, chosen, onChoose }: Props) {
  return (
    <p class="search-topic">
      <label for={`${name}-topic`}>{words.topic}</label>
      <select
        id={`${name}-topic`}
        value={chosen}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        <option value="">{words.topics}</option>
        {topics.map((topic) => (
          <option key={topic} value={topic}>
            {topic}
          </option>
        ))}
      </select>
    </p>
  );
}
