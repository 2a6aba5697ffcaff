/** Whether something whose last day is `day` is over: from the day after it. Both are ISO dates. */
export function isOver(day: string, today: string): boolean {
  return today > day;
}
