/** FAQ topics in display order; the id is part of search filters and is permanent. */
export const topics = [
  { id: "finding", title: "Finding your key" },
  { id: "creating", title: "Creating a key" },
  { id: "chatgpt", title: "ChatGPT and the API" },
  { id: "billing", title: "Billing and limits" },
  { id: "storing", title: "Storing and using a key" },
  { id: "credentials", title: "Kinds of keys" },
  { id: "permissions", title: "Permissions and teams" },
  { id: "security", title: "Lost and leaked keys" },
  { id: "errors", title: "Error messages" },
  { id: "code", title: "Code and models" },
] as const;

export type TopicId = (typeof topics)[number]["id"];

export const topicIds = topics.map((topic) => topic.id) as [TopicId, ...TopicId[]];
